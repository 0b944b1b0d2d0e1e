"""Readers of official registers and boundaries: bytes in, typed rows out."""
