"""One process that keeps the others: database, web and worker, started in order and stopped in order."""
