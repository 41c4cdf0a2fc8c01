"""Printing from the window: what to print, how it will look, files or a printer."""
