"""Pages: one folder a capability, under the same name as its app."""
