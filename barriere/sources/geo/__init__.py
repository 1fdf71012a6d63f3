"""Maps: layers from GeoPackage, GeoJSON and GeoParquet, judged and in RD."""
