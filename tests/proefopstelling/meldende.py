"""Somebody who reports at the public door, page by page, without a browser."""

import re
from html import unescape
from typing import Self

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from tests.proefopstelling.database import owner_at_work
from tests.proefopstelling.wereld import VAN
from zicht.organisaties.models import Gemeente, Organisatie
from zicht.organisaties.soorten import Soort

_VERBORGEN = re.compile(r'<input type="(?:hidden|password)" name="_(staat|blad|sleutel)" value="([^"]*)"')
_CODE = re.compile(r'class="zicht-code"[^>]*>([^<]+)<')

#: What a neighbour answers at each page, up to the end.
BUURMAN: dict[str, dict[str, str | list[str]]] = {
    "gevaar": {"gevaar": "nee"},
    "bellen": {"wat": "Hij slaat haar nu."},
    "persoon-1": {"rol": "kind", "voornamen": "Noor", "achternaam": "van der Proefman", "geboren": "9 jaar"},
    "persoon-2": {"rol": "ouder", "aanduiding": "haar moeder"},
    "waar": {"gemeente": "Almere", "straat": "Verzinstraat", "huisnummer": "12", "postcode": "1315 AB"},
    "signaal-1": {"tekst": "Drie avonden gebonk en gehuil.", "soort": "gehoord", "op_dag": "2026-11-02", "waar": "door de muur"},
    "signaal-2": {"tekst": "Zij had een blauw oog.", "soort": "verteld", "verteld_door": "de bakker"},
    "denkt": {"oordeel": "Vader slaat.", "onderwerpen": ["kindermishandeling"]},
    "wie": {"soort": "omstander"},
    "anoniem": {"anoniem": "anoniem", "grond": "vertrouwensrelatie", "gezin_weet": "nee"},
    "bereik": {
        "naam": "Theodoor Achterburen", "telefoon": "0687654321", "manier": ["bellen"], "wanneer": "na zessen",
        "als_wie": "de bibliotheek", "codewoord": "tulp", "functie": "wijkverpleegkundige", "organisatie": "Thuiszorg Proef",
    },
    "controle": {},
}  # fmt: skip


class Tabbezoek:
    """One tab at one address. `send` is a button of the page that is shown; what the page carries goes along."""

    def __init__(self, adres: str, client: Client | None = None) -> None:
        self.client, self.adres = client or Client(), adres
        self.antwoord: HttpResponse = self.client.get(adres)  # type: ignore[assignment]

    @property
    def html(self) -> str:
        return self.antwoord.content.decode()

    @property
    def draagt(self) -> dict[str, str]:
        return {f"_{naam}": unescape(value) for naam, value in _VERBORGEN.findall(self.html)}

    @property
    def blad(self) -> str:
        return self.draagt.get("_blad", "")

    @property
    def code(self) -> str:
        found = _CODE.search(self.html)
        return found[1] if found else ""

    def send(self, doe: str = "verder", /, **velden: str | list[str] | list[SimpleUploadedFile]) -> Self:
        self.antwoord = self.client.post(self.adres, {**self.draagt, "_doe": doe, **velden})  # type: ignore[assignment]
        return self


class Meldende(Tabbezoek):
    def __init__(self, taal: str = "nl", client: Client | None = None, **anders: dict[str, str | list[str]]) -> None:
        super().__init__("/en/melden/" if taal == "en" else "/melden/", client)
        self.antwoorden = BUURMAN | {blad.replace("_", "-"): velden for blad, velden in anders.items()}

    def fill(self, **anders: str | list[str]) -> Self:
        return self.send("verder", **{**self.antwoorden[self.blad], **anders})

    def until(self, blad: str) -> Self:
        while self.blad != blad:
            before = self.blad
            self.fill()
            assert self.blad != before, self.html
        return self

    def to_the_end(self) -> Self:
        return self.until("controle").fill()


def kijk(code: str, taal: str = "nl", client: Client | None = None) -> Tabbezoek:
    """Somebody who comes back with a code."""
    return Tabbezoek("/en/status/" if taal == "en" else "/status/", client).send(code=code)


def veilig_thuis_van(gemeente: str) -> Organisatie:
    """The Veilig Thuis that serves this municipality; there is one in the test database, or it is made."""
    regio = Gemeente.objects.get(naam=gemeente).indelingen.get(geldig_tot=None).regio
    known = Organisatie.objects.veilig_thuis().of_regio(regio.pk).first()
    if known:
        return known
    with owner_at_work():
        return Organisatie.objects.create(
            code=f"VT-{regio.pk}",
            naam=f"Veilig Thuis {regio}",
            soort=Soort.VEILIG_THUIS,
            regio=regio,
            telefoon="08002000",
            geldig_van=VAN,
        )
