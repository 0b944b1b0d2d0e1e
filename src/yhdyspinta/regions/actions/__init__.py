"""Every write of the register: keys of a year, facts, boundaries."""
