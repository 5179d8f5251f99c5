"""One transaction per request, ours: 4xx commits, 5xx rolls back, and the page is rendered inside.

Django's ATOMIC_REQUESTS wraps only the view: a template response would render after the commit.

A connection that is lost while it commits leaves nobody knowing. Then the outcome is asked by the key of what was sent: it
is recorded and the answer leaves as it was, or the page says that it is not, or that this is not known yet.
"""

from collections.abc import Callable

from django.conf import settings
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponseBase

from zicht.foundation import aanroep, eenmaal, fouten

Answer = Callable[[HttpRequest], HttpResponseBase]


class TransactionLost(RuntimeError):
    """The work of this request cannot be committed, though its answer says that it went well."""

    def __init__(self) -> None:
        super().__init__("A database error was swallowed without a savepoint; nothing of this request is kept.")


class TooMuchPower(RuntimeError):
    """The database login of this process walks over every wall."""

    def __init__(self, login: str) -> None:
        super().__init__(
            f"De databaselogin {login} mag alles zien: de scheiding tussen organisaties werkt dan niet. "
            "Geef in DATABASE_URL de rol zicht_app (zie: zicht rollen --sql)."
        )


def refuse_too_much_power() -> None:
    """A superuser, or a role that row-level security does not hold, must never serve people."""
    ((login, unbound),) = aanroep.rows(
        "SELECT rolname, rolsuper OR rolbypassrls OR pg_has_role(oid, 'zicht_owner', 'USAGE')"
        " FROM pg_roles WHERE rolname = current_user"
    )
    if unbound:
        raise TooMuchPower(login)


class RequestTransaction:
    """Outermost after the static files. What the answer says is stored is stored before the answer leaves."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response
        self.walls_hold_us = False

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path in settings.IN_STUKKEN:
            return self._in_pieces(request)
        answer: HttpResponseBase | None = None
        with eenmaal.remembered() as sent:
            try:
                with transaction.atomic():
                    answer = self._within(request)
                return answer
            except eenmaal.STORINGEN as storing:
                if answer is None or answer.status_code >= 500:
                    return fouten.unavailable(request, storing, recorded=False)
                if recorded := eenmaal.recorded(list(sent)):
                    return answer
                return fouten.unavailable(request, storing, recorded=recorded)

    def _in_pieces(self, request: HttpRequest) -> HttpResponseBase:
        """Many at once, each in a transaction of its own: nobody else waits for the last of them, and what is done stays.
        These are machines, which bring no session: somebody who happens to be logged in is nobody here."""
        self._look_at_the_walls()
        request.COOKIES.clear()
        return self.get_response(request)

    def _look_at_the_walls(self) -> None:
        if not self.walls_hold_us:
            refuse_too_much_power()
            self.walls_hold_us = True

    def _within(self, request: HttpRequest) -> HttpResponseBase:
        self._look_at_the_walls()
        response = self.get_response(request)
        if response.status_code >= 500:
            transaction.set_rollback(True)
        elif connection.needs_rollback:
            raise TransactionLost
        return response
