"""What finished pages are measured by, from their own pixels."""
