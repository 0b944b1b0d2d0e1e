"""The pages of a whole response: where it stands, who answers what, discussions, history, approval, files."""
