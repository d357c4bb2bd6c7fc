"""What the reader remembers between two starts."""
