"""How Zicht looks, as tables: colours, sizes and what the vendored components are told of them."""
