"""The one exception that ends a command with words instead of a traceback."""


class Refusal(Exception):
    """What cannot be done, why, and what to do now: printed as it is, exit code 1."""

    def __init__(self, what: str, why: str, now: str) -> None:
        super().__init__(f"{what}\nWaarom: {why}\nWat nu: {now}")
