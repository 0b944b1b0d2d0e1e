"""What people tell the operator of the site: received with a receipt, answered in time, erased in time."""
