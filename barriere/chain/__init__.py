"""One function per command: joins the rooms, keeps the log."""
