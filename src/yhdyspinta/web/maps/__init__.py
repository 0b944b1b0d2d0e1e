"""The maps of the register: what each shows, in words and as drawings, and the page that gathers them."""
