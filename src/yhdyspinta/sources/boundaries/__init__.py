"""Municipality boundaries: from a file or an address to plain shapes. No database, no Django.

fetch, content     bytes from an address or a file, within limits
document           bytes → JSON, within limits
geojson, topojson  JSON → layers of members, and a member's polygons
codes              which layer and which property hold the year's municipality codes, 1:1
projection         WGS84 or ETRS-TM35FIN → ETRS-TM35FIN
coverage           polygons → municipalities that share their borders exactly
generalise         as few points as a map of the whole country can show
grid               metres → the integer grid of the maps
shapes             municipalities → employment areas, counties, interfaces
read               all of it, one after the other
"""
