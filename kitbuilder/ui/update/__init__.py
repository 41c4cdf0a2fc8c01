"""The window in which the ward's changes come into the sites' kits."""
