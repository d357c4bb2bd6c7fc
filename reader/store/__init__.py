"""What the reader remembers of the user's articles."""
