"""From what a card says to where it stands: one file for each part of the card's face."""
