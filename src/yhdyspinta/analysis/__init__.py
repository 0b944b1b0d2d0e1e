"""What numbers mean: pure functions over plain data. No Django, no clock, no files."""
