"""A surname as somebody says it, taken apart the way a register writes it."""

_WOORDEN = "van de den der het 't ter ten te el al bin ben ould la le du von zu da dos del della op in d'"
VOORVOEGSELS = frozenset(_WOORDEN.split())


def split_surname(text: str) -> tuple[str, str]:
    """`van der Berg` is `van der` and `Berg`; the last word is always the name."""
    words = text.split()
    at = 0
    while at < len(words) - 1 and words[at].casefold() in VOORVOEGSELS:
        at += 1
    return " ".join(words[:at]).lower(), " ".join(words[at:])
