"""Pages on which questionnaires are made: uploaded, looked at, published; and the public page of a published one."""
