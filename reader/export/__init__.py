"""An Outline becomes text. Knows nothing of Qt."""
