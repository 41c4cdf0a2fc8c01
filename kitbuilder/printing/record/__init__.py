"""The record of the operating committee's meeting on paper: who, when, decided what."""
