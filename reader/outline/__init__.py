"""An Article becomes an Outline. The only package that imports spaCy."""
