"""Pages of employment areas, counties and municipalities."""
