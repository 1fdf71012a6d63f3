"""Write the risk map: shell, seal and data in one file."""
