"""The API: its routers, its description, and how that description tells of errors and headers."""

from functools import cached_property
from typing import Any

from django.conf import settings
from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from zicht.api import bijlagen, eenmaal, gebeurtenissen, meldingen, problem, protocol, regios, toegang, zorgmeldingen
from zicht.api.versie import PREFIX, VERSIE

DESCRIPTION = """De route in de keten bij vermoedens van huiselijk geweld en kindermishandeling, als API.

Volgens de API Design Rules van de Nederlandse overheid: fouten als application/problem+json, namen in camelCase,
datum-tijden in UTC, geen schuine streep aan het eind, en nooit persoonsgegevens in een adres."""


class ZichtAPI(NinjaAPI):
    def get_openapi_schema(
        self, *, path_prefix: str | None = None, path_params: dict[str, Any] | None = None
    ) -> OpenAPISchema:
        """Made once: what it describes stays as long as the process."""
        return self.description_of_all

    @cached_property
    def description_of_all(self) -> OpenAPISchema:
        """Paths relative to the server's /api/v1, errors in their own media type, the version on every answer."""
        schema = super().get_openapi_schema(path_prefix="")
        for operations in schema["paths"].values():
            for operation in operations.values():
                for status, response in operation["responses"].items():
                    _describe(int(status), response)
        return schema


def _describe(status: int, response: dict[str, Any]) -> None:
    response["description"] = problem.TITLES.get(status, "Gelukt")
    response["headers"] = {"API-Version": {"description": "De versie van deze API.", "schema": {"type": "string"}}}
    if status >= 400:
        response["content"] = {problem.MEDIA_TYPE: response["content"]["application/json"]}


api = ZichtAPI(
    title="Zicht",
    version=VERSIE,
    description=DESCRIPTION,
    docs_url=None,
    openapi_url="/openapi.json",
    urls_namespace="api",
    servers=[{"url": PREFIX}],
    openapi_extra={
        "info": {
            "contact": {"name": "Functioneel beheer van Zicht", **settings.API_CONTACT},
            "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
        }
    },
)
problem.install(api)
toegang.install(api)
eenmaal.install(api)
api.add_router("/protocol", protocol.router)
api.add_router("/regios", regios.router)
api.add_router("/meldingen", meldingen.router)
api.add_router("/meldingen", bijlagen.router)
api.add_router("/zorgmeldingen", zorgmeldingen.router)
api.add_router("/gebeurtenissen", gebeurtenissen.router)
