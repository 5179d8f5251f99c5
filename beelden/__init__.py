"""Pictures of the product: of every kind of page, in every light and at every width, as sheets in `docs/beelden/`."""
