"""The whole opening as one poster: every card as a box under its team, and lines for what comes next."""
