"""Invented street names: things and trades, never persons or places."""

_ROOTS = {
    0: (
        "Kuiper Mandenmaker Zilversmid Ketel Touwslager Looier Wever Brouwer Vis Boter Kaas "
        "Zout Hout Kruiden Spijker Zadel Kaarsen Bezem Lantaarn Molen Waag Pomp Beurs Toren "
        "Klok Smeden Glas Verf Stoel Lepel Naald Hoeden Pelter Tin Koper"
    ),
    1: (
        "Tjalk Klipper Aak Logger Botter Schoener Kof Praam Sloep Kotter Boeier Galjoot Fluit "
        "Jol Brik Bark Hoeker Pink Kaag Snik Turfschip Anker Mast Fok Gaffel Roer Zwaard "
        "Kompas"
    ),
    2: (
        "Anjer Tulpen Rozen Lelie Narcis Dahlia Iris Krokus Papaver Margriet Violen Akelei "
        "Lupine Zinnia Aster Begonia Freesia Hyacint Jasmijn Klaproos Korenbloem Ridderspoor "
        "Sering Clematis Pioen Salie Petunia Azalea Primula Goudsbloem"
    ),
    3: (
        "Wissel Perron Rangeer Signaal Locomotief Wagon Conducteur Loket Tender Sporen "
        "Dwarsligger Stoker Remise Seinhuis Emplacement Stootblok Handels Post Telegraaf "
        "Reizigers"
    ),
    4: (
        "Merel Lijster Vink Mees Zwaluw Kievit Grutto Wulp Tureluur Leeuwerik Spreeuw "
        "Roodborst Winterkoning Putter Sijs Karekiet Wielewaal Nachtegaal Kwikstaart "
        "Boomklever Specht IJsvogel Buizerd Valk Sperwer Havik Kiekendief Uilen"
    ),
    5: (
        "Appel Peren Kersen Pruimen Bessen Bramen Frambozen Hazelaar Walnoot Kastanje Mispel "
        "Kweeperen Vlier Moerbei Rabarber Druiven Aalbessen Rozenbottel"
    ),
    6: (
        "Ponton Kraan Loods Containers Stuwadoor Ketting Tros Bolder Laad Los Wal Slip Dok "
        "Helling Balken Pakhuis"
    ),
    7: (
        "Beuken Eiken Linden Iepen Essen Esdoorn Ceder Lariks Taxus Platanen Berken Elzen "
        "Wilgen Populieren Hulst Meidoorn"
    ),
    8: (
        "Riet Lis Zegge Biezen Waterlelie Dotter Kroos Pijlkruid Krabbenscheer Egelskop "
        "Fonteinkruid Kalmoes Waterviolier Watermunt Lisdodde Zwanenbloem Kikkerbeet Veenmos "
        "Wollegras Gagel"
    ),
}
_ENDS = {
    0: ("straat", "steeg", "gang", "straat", "hof"),
    1: ("straat", "straat", "laan", "hof"),
    2: ("straat", "laan", "straat", "plein"),
    3: ("straat", "weg", "laan"),
    4: ("straat", "laan", "weg", "hof"),
    5: ("straat", "hof", "laan"),
    6: ("weg", "kade", "straat"),
    7: ("laan", "dreef", "laan"),
    8: ("wal", "oever", "singel", "dijk", "pad"),
}


def street_names(wijk: int, count: int) -> list[str]:
    """Return `count` different names in the theme of a wijk."""
    roots = _ROOTS[wijk].split(" ")
    ends = _ENDS[wijk]
    names: list[str] = []
    for lap in range(len(ends)):
        names += [f"{root}{ends[(k + lap) % len(ends)]}" for k, root in enumerate(roots)]
        names = list(dict.fromkeys(names))
        if len(names) >= count:
            return names[:count]
    return (
        names
        + [f"{name} {2 + k // len(names)}" for k, name in enumerate(names)][: count - len(names)]
    )
