"""Who did what and when: one chain of rows, which the database lets nobody change."""
