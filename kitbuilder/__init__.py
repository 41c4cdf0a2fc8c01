"""Writes, checks and prints the opening kits (開設キット) of evacuation sites."""
