"""How things look: components, maps as SVG with text, formats of numbers and dates, style."""
