"""The window that opens first: all sites at a glance."""
