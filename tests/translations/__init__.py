"""The English of the windows: brought up to date here, and tested."""
