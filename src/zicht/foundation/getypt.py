"""What a browser sent outside a form, read without being surprised by it."""


def whole_number(text: str, *, cijfers: int) -> int | None:
    """The number that at most so many plain digits say, or None. For `"²"` isdigit is true, and int raises."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= cijfers else None


def without_nul(text: str) -> str:
    """A NUL is no text that somebody typed; PostgreSQL refuses it in jsonb and in text."""
    return text.replace("\x00", "")
