"""Checks that run no product code: `make check`."""
