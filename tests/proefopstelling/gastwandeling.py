"""A guest who walks the meldcode page by page, without a browser: every page there is, in either language."""

import re
from html import unescape

from django.http import HttpResponse
from django.test import Client

ADRES = "/meldcode/"
_VERBORGEN = re.compile(r'<input type="(?:hidden|password)" name="_(staat|blad|sleutel)" value="([^"]*)"')

#: What a doctor answers at each page, up to a report.
ANTWOORDEN: dict[str, dict[str, str | list[str]]] = {
    "begin": {"aanduiding": "mevrouw De B.", "rol": "partner", "volgorde": "eerst-gesprek", "kader": "KNMG 2018"},
    "signaal": {"tekst": "Blauwe polsen.", "soort": "verteld", "verteld_door": "Haar zus", "uitleg": "Vastgepakt?"},
    "signalen": {
        "onderwerpen": ["partnergeweld"], "beroepskracht": "nee", "ernstig": "ja", "kind_in_zorg": "ja",
        "kinderen": "Twee", "kind_zwanger": "nee", "kind_veilig": "onbekend",
    },
    "gesprek": {"gesproken": "wel", "met_anders": "Karin", "reactie": "Zij huilde."},
    "overleg": {"met": ["veilig-thuis"], "uitkomst": "Samen doen.", "advies_vt": "Meld vandaag."},
    "wegen": {
        "vermoeden": "ja", "vermoeden_reden": "Het verhaal past niet.", "acuut": "nee", "structureel": "ja",
        "onveilig_reden": "Drie keer.", "passend": "nee", "plan": "nee", "zicht": "nee", "hulp_reden": "Ik ben huisarts.",
        "werken_mee": "onbekend", "stabiel": "onbekend",
    },
    "beslissen": {"melden": "ja", "hulp": "nee", "afspraken": "Ik bel morgen."},
    "gevaar": {"gevaar": "Hij staat voor de deur."},
    "stoppen": {"reden": "zorg-weggenomen", "stoppen": "Het was de hond."},
    "verslag": {"gemeente": "Almere"},
}  # fmt: skip


class Gastwandeling:
    """One tab. `send` is a button of the page that is shown; what the page carries goes along."""

    def __init__(self, taal: str = "nl") -> None:
        self.client = Client()
        self.adres = f"/en{ADRES}" if taal == "en" else ADRES
        self.antwoord: HttpResponse = self.client.get(self.adres)  # type: ignore[assignment]

    @property
    def html(self) -> str:
        return self.antwoord.content.decode()

    @property
    def draagt(self) -> dict[str, str]:
        return {f"_{naam}": unescape(value) for naam, value in _VERBORGEN.findall(self.html)}

    @property
    def blad(self) -> str:
        return self.draagt["_blad"]

    def send(self, doe: str = "verder", /, **velden: str | list[str]) -> "Gastwandeling":
        sent = {**self.draagt, "_doe": doe, **velden}
        self.antwoord = self.client.post(self.adres, sent)  # type: ignore[assignment]
        return self

    def fill(self, **anders: str | list[str]) -> "Gastwandeling":
        """Answer this page as the doctor does, but for `anders`."""
        return self.send("verder", **{**ANTWOORDEN[self.blad], **anders})

    def until(self, blad: str) -> "Gastwandeling":
        while self.blad != blad:
            self.fill()
        return self


def every_page(taal: str) -> dict[str, str]:
    """Each page by its name, also as it is refused, and the one of a walk that does not open."""
    seen: dict[str, str] = {}
    guest = Gastwandeling(taal)
    while True:
        seen[guest.blad] = guest.html
        if guest.blad == "verslag":
            break
        seen[f"{guest.blad}, leeg"] = guest.send().html
        if guest.blad == "signaal":
            seen["gevaar"] = guest.send("naar:gevaar").html
            seen["stoppen"] = guest.send("naar:stoppen").html
            guest.send("naar:signaal")
        guest.fill()
    seen["verslag, gemeente"] = guest.fill().html
    seen["verslag, onbekende gemeente"] = guest.fill(gemeente="Atlantis").html
    seen["gestopt"] = Gastwandeling(taal).until("gesprek").send("naar:stoppen").fill().html
    seen["dicht"] = Gastwandeling(taal).send(_staat="kapot", aanduiding="Noor").html
    return seen
