"""Signing in and out: passwords and one-time codes, personal links, an identity provider."""
