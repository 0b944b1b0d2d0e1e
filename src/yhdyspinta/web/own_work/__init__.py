"""What waits for whoever is signed in, and their own details."""
