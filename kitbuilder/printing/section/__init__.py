"""A team's whole section as a checklist: every card a block with boxes to tick, and room for time and name."""
