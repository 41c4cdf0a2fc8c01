"""Deciding what two versions of a kit have in conflict."""
