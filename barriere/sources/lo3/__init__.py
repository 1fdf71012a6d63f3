"""BRP as LO3 columns (`08.11.80`): persoonslijsten with their stacked history."""
