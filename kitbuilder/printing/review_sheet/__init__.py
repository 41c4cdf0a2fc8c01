"""The committee's paper: every card small, with boxes to tick, lines to write on, and a code that names the card."""
