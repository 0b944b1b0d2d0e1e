"""The pages on which people answer: one section, for one counterpart where its questions repeat."""
