"""BRP as the JSON of Haal Centraal: personen, verblijfplaatsrecords and bewoningen."""
