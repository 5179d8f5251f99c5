"""What the staff shell shows of the person at work."""

from dataclasses import dataclass

from django.http import HttpRequest

from zicht.accounts.models import Aanstelling, Medewerker


@dataclass
class Account:
    """The person and the aanstelling, as the middleware found them: a menu asks the database nothing."""

    request: HttpRequest

    @property
    def medewerker(self) -> Medewerker | None:
        return self.request.user if isinstance(self.request.user, Medewerker) else None

    @property
    def aanstelling(self) -> Aanstelling | None:
        return self.medewerker.aanstelling if self.medewerker else None

    @property
    def can_switch(self) -> bool:
        """Whether there is another aanstelling to change to."""
        return self.medewerker is not None and self.medewerker.can_switch


def account(request: HttpRequest) -> dict[str, Account]:
    return {"account": Account(request)}
