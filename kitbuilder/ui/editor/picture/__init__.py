"""The picture of a card or a step: shown, brought in, cropped, turned, put into words, taken away."""
