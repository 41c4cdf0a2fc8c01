"""The list that lies in the box: what belongs in it and where it is, and the index of all cards."""
