"""The year of controls: dates, teams, routes, findings and follow-up."""
