"""A Veilig Thuis whose chat is open, and somebody at its desk."""

from tests.proefopstelling.chattende import fenna, flevoland

__all__ = ["fenna", "flevoland"]
