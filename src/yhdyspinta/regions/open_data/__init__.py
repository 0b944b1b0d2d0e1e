"""What is published of a year of the register: tables to download, and features with a geometry. Pure.

columns      what each column holds, in three languages
tables       interfaces, memberships and areas as tables
collections  municipalities, areas, counties and interfaces as GeoJSON features
provenance   the sources and the period that go with them
sizes        square kilometres of several municipalities
"""
