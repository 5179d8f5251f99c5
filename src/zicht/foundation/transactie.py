"""One transaction per request, ours: 4xx commits, 5xx rolls back, and the page is rendered inside.

Django's ATOMIC_REQUESTS wraps only the view: a template response would render after the commit.
"""

from collections.abc import Callable

from django.db import connection, transaction
from django.http import HttpRequest, HttpResponseBase

Answer = Callable[[HttpRequest], HttpResponseBase]


class TransactionLost(RuntimeError):
    """The work of this request cannot be committed, though its answer says that it went well."""

    def __init__(self) -> None:
        super().__init__("A database error was swallowed without a savepoint; nothing of this request is kept.")


class RequestTransaction:
    """Outermost after the static files. What the answer says is stored is stored before the answer leaves."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with transaction.atomic():
            response = self.get_response(request)
            if response.status_code >= 500:
                transaction.set_rollback(True)
            elif connection.needs_rollback:
                raise TransactionLost
            return response
