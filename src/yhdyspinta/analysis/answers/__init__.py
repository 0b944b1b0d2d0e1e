"""The answers of one response: how they are kept, read from forms, put together and approved. Plain Python."""
