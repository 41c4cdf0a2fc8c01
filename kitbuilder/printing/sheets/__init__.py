"""Sheets: how cards lie on the paper that goes through the printer, to be cut, laminated and punched."""
