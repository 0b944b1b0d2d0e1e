"""Surveys and their waves: public pages, planning, inviting, the board."""
