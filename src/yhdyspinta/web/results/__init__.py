"""Results: what was published, drafts, open answers, and both sides' view on the page of an interface."""
