"""Plugins of the test run, loaded with `-p` before the settings are read."""
