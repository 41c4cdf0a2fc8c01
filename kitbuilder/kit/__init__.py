"""What a kit is and what can be done with one: frozen values and plain functions. No window, no SQL, no PDF."""
