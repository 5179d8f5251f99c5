"""Middleware: tell the database who is at work in this request, and forget it afterwards."""

from typing import Protocol
from uuid import UUID

from django.http import HttpRequest, HttpResponseBase

from zicht.foundation import context
from zicht.foundation.transactie import Answer


class Aanstelling(Protocol):
    """What this layer needs to know of an aanstelling; the table stands a layer up."""

    id: UUID
    medewerker_id: UUID
    organisatie_id: UUID


class ContextMiddleware:
    """After login: the aanstelling that the person works under becomes the context. Nobody logged in: no context."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        try:
            aanstelling: Aanstelling | None = getattr(request.user, "aanstelling", None)
            if aanstelling is not None:
                context.bind(
                    context.Context(
                        organisatie=aanstelling.organisatie_id,
                        medewerker=aanstelling.medewerker_id,
                        aanstelling=aanstelling.id,
                    )
                )
            return self.get_response(request)
        finally:
            context.forget()
