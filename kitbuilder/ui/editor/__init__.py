"""The window in which one kit is written: the tree, the card's form, and the page as it will print."""
