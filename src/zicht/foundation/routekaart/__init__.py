"""The route map as SVG, drawn on the server from the protocol: the whole map, and the small one of a dossier."""
