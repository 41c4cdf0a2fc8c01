"""The label of the box: what this is, whose it is, when it is opened and what to do first, to be read from afar."""
