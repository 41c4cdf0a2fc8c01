"""Find and replace: beside the typing, in one kit or at all sites."""
