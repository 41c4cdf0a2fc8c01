"""Readings proposed for words that have none: from the kit itself, sites' names, the ward's dictionary, and guesses."""
