"""Edits: functions from a kit to a new kit that shares all it did not touch. One file per noun."""
