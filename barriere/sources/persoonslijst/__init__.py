"""Persoonslijsten with their stacked history, whichever format they came in, as stays."""
