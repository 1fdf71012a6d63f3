"""Memory: deliveries in, tables on a peildatum out, and the dossier."""
