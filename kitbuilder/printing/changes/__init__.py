"""The list of changes on paper: what was and what is, side by side, for a committee to agree to card by card."""
