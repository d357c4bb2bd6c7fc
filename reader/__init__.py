"""Standfirst: a desktop reader that shows an article beside its outline.

Importing the package does nothing but name its version.
"""

__version__ = "0.1.0"
