"""Messages that wait to be sent: written in the transaction that causes them, sent after it, once."""
