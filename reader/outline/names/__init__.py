"""Names become actors and places: found, brought together, described, judged."""
