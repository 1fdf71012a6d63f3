"""The ground of the town: water, streets, blocks, buildings and addresses."""
