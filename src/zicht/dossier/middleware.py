"""An address of a dossier that was refused leaves a line, also where nobody came as far as opening it."""

from django.http import HttpRequest, HttpResponseBase

from zicht.dossier import openen
from zicht.foundation import context
from zicht.foundation.transactie import Answer


class GeweigerdeAdressen:
    """A role that may not, or a page that looks for itself first, answers 404 before any opening; that is written too.

    Stands within the context: whose log it is says who is at work.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with openen.remembered() as asked:
            response = self.get_response(request)
        match = request.resolver_match
        dossier = match.kwargs.get("dossier_id") if match else None
        if response.status_code == 404 and dossier and dossier not in asked and context.is_bound():
            openen.write_refusal(dossier)
        return response
