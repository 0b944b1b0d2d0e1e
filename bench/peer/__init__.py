"""The smallest honest peer of our pages: the same Django and server, one view, one fixed template."""
