"""Charts as SVG text. `chart` says what one shows and `svg.draw` draws it; see `docs/reference/charts.md`."""
