"""The shapes of the answers: what each key holds. The OpenAPI description is written from them."""
