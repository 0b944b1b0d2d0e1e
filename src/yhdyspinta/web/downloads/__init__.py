"""Open data: the page that lists the files of a year, and the files."""
