"""Maps as SVG made on the server: equal tiles, municipalities as points, areas as polygons.

Each map takes plain data and texts that are already translated, and gives a `Drawing`. Colours, widths of lines and
type come from `static/presentation/maps.css`.
"""
