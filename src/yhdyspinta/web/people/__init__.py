"""The people of an organisation and their roles; and for administrators everybody's accounts."""
