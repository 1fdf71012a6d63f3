"""Wegen: the network of roads and paths, from an OpenStreetMap extract (.osm.pbf)."""

from barriere.sources.wegen.read import read

__all__ = ["read"]
