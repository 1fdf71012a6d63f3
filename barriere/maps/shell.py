"""The empty page: a folium map with everything inlined and nothing of any address in it.

No data passes through a template, so nothing a register holds can become a script: what
popups, tooltips and layer names of folium would do with it is why none is used.
"""

import re
from functools import lru_cache

import folium
from branca.element import Element, Figure, MacroElement
from folium.template import Template

from barriere.maps import assets
from barriere.privacy.page_policy import page_policy

PLACE_OF_DATA = "<!-- gegevens -->"
_ZOOM_OUT, _ZOOM_IN = -6, 3


class _Start(MacroElement):
    """Hands the Leaflet map that folium makes to our own script."""

    _template = Template(
        "{% macro script(this, kwargs) %}barriere({{ this._parent.get_name() }});{% endmacro %}"
    )


@lru_cache(maxsize=1)
def shell() -> str:
    """Return the page with its content security policy, and PLACE_OF_DATA where data belongs.

    The map is in RD metres (L.CRS.Simple): without tiles nothing asks for Mercator.
    """
    shell_map = folium.Map(
        location=[0, 0],
        zoom_start=0,
        tiles=None,
        crs="Simple",
        prefer_canvas=True,
        zoom_control=False,
        attributionControl=False,
        minZoom=_ZOOM_OUT,
        maxZoom=_ZOOM_IN,
        zoomSnap=0.5,
    )
    shell_map._id = "kaart"  # noqa: SLF001 - folium's ids are random unless set
    shell_map.default_js, shell_map.default_css = [], []
    start = _Start()  # type: ignore[no-untyped-call] # branca is typed in part
    start._id = "start"  # noqa: SLF001 - as above
    shell_map.add_child(start)
    return _with_policy(_page(shell_map))


def _page(shell_map: folium.Map) -> str:
    figure = shell_map.get_root()
    assert isinstance(figure, Figure)  # noqa: S101 - folium.Map puts itself in one
    figure.title = "Risicokaart barrièretafel"
    shell_map.render()  # type: ignore[no-untyped-call] # branca is typed in part
    for name, tag, content in (
        ("poort", "script", assets.gate()),
        ("leaflet", "script", assets.leaflet_script()),
        ("kaartscript", "script", assets.script()),
        ("leafletstijl", "style", assets.leaflet_style()),
        ("stijl", "style", assets.style()),
    ):
        figure.header.add_child(_inline(tag, content), name=name)
    figure.html.add_child(_literal(assets.body()), name="pagina", index=0)
    figure.html.add_child(_literal(PLACE_OF_DATA), name="gegevens")
    page = str(figure._template.render(this=figure, kwargs={}))  # noqa: SLF001 - render() would add folium's links again
    page = page.replace("<html>", '<html lang="nl">', 1)
    return re.sub(r",\s*maximum-scale=1\.0, user-scalable=no", "", page)


def _inline(tag: str, content: str) -> Element:
    safe = content.replace("</", "<\\/") if tag == "script" else content
    return _literal(f"<{tag}>{safe}</{tag}>")


def _literal(text: str) -> Element:
    """Return an element of exactly this text: no template ever reads it."""
    return Element("{% raw %}" + text + "{% endraw %}")


def _with_policy(page: str) -> str:
    policy = page_policy(_contents(page, "script"), _contents(page, "style"), "default")
    head = (
        '<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="robots" content="noindex">'
    )
    return page.replace("<head>", head, 1)


def _contents(page: str, tag: str) -> list[str]:
    return re.findall(rf"<{tag}>(.*?)</{tag}>", page, flags=re.DOTALL)
