"""Codes as a phone sees them in the field: pictures of printed pages, damaged as paper, light and hands damage them."""
