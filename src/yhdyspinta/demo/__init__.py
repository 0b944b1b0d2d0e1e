"""The demonstration: made-up people and made-up answers to two surveys, entered through the product's own actions."""
