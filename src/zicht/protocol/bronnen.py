"""Where a rule comes from: a law article, a section of the protocol, a passage of a seed, or a choice of ours."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Bron:
    """A place one can look up. `vanaf` and `tot` say when it is in force; `tot` is the first day it no longer is.
    `uitgelegd` is the place in docs/ where a choice of our own is argued."""

    code: str
    titel: str
    vindplaats: str
    vanaf: date
    tot: date | None = None
    url: str = ""
    uitgelegd: str = ""

    def in_force(self, on: date) -> bool:
        return self.vanaf <= on and (self.tot is None or on < self.tot)

    def __str__(self) -> str:
        return f"{self.titel}, {self.vindplaats}" if self.vindplaats else self.titel


_HANDELINGSPROTOCOL_VANAF = date(2019, 1, 1)
_HANDELINGSPROTOCOL_URL = "https://vng.nl/sites/default/files/publicaties/2019/veiligthuis-interactief-protocol_v3.pdf"


def _handelingsprotocol(onderdeel: str) -> Bron:
    return Bron(
        code=f"handelingsprotocol-{onderdeel.lower().replace(' ', '-').replace(',', '')}",
        titel="Handelingsprotocol Veilig Thuis",
        vindplaats=onderdeel,
        vanaf=_HANDELINGSPROTOCOL_VANAF,
        url=_HANDELINGSPROTOCOL_URL,
    )


def _meldcode(onderdeel: str, url: str = "") -> Bron:
    return Bron(
        code=f"meldcode-{onderdeel.lower().replace(' ', '-')}",
        titel="Meldcode huiselijk geweld en kindermishandeling",
        vindplaats=onderdeel,
        vanaf=_HANDELINGSPROTOCOL_VANAF,
        url=url or "https://www.rijksoverheid.nl/onderwerpen/huiselijk-geweld/meldcode",
    )


def _besluit_meldcode(artikel: str) -> Bron:
    return Bron(
        code=f"besluit-meldcode-{artikel.replace(' ', '-')}",
        titel="Besluit verplichte meldcode huiselijk geweld en kindermishandeling",
        vindplaats=f"artikel {artikel}",
        vanaf=date(2013, 7, 1),
    )


def _wmo(artikel: str) -> Bron:
    return Bron(
        code=f"wmo-{artikel.replace(' ', '-')}",
        titel="Wet maatschappelijke ondersteuning 2015",
        vindplaats=f"artikel {artikel}",
        vanaf=date(2015, 1, 1),
    )


def _uitvoeringsbesluit(artikel: str) -> Bron:
    return Bron(
        code=f"uitvoeringsbesluit-wmo-{artikel.replace(' ', '-')}",
        titel="Uitvoeringsbesluit Wmo 2015",
        vindplaats=f"artikel {artikel}",
        vanaf=date(2015, 1, 1),
    )


def _huisverbod(artikel: str) -> Bron:
    return Bron(
        code=f"wet-tijdelijk-huisverbod-{artikel.replace(' ', '-')}",
        titel="Wet tijdelijk huisverbod",
        vindplaats=f"artikel {artikel}",
        vanaf=date(2009, 1, 1),
    )


def _keten(onderdeel: str, url: str) -> Bron:
    return Bron(
        code=f"route-in-de-keten-{onderdeel.lower().replace(' ', '-')}",
        titel="De route in de keten bij vermoedens van huiselijk geweld en kindermishandeling",
        vindplaats=onderdeel,
        vanaf=date(2021, 1, 1),
        url=url,
    )


def _verwachten(onderdeel: str) -> Bron:
    return Bron(
        code=f"wat-kun-je-verwachten-{onderdeel.lower().replace(' ', '-')}",
        titel="Wat kun je als professional van Veilig Thuis verwachten",
        vindplaats=onderdeel,
        vanaf=_HANDELINGSPROTOCOL_VANAF,
    )


def _keuze(onderdeel: str, argued_in: str = "0018-choices-where-sources-are-silent.md") -> Bron:
    """A choice of the makers where the sources are silent or disagree, under its own heading in ADR 18 or one of its own."""
    anker = onderdeel.lower().replace(" ", "-")
    return Bron(
        code=f"keuze-{anker}",
        titel="Keuze van de makers van Zicht",
        vindplaats=onderdeel,
        vanaf=date(2026, 1, 1),
        uitgelegd=f"adr/{argued_in}#{anker}",
    )


MELDCODE = _meldcode("algemeen")
MELDCODE_SIGNALEN = _meldcode("stap 1", "https://signalenkaart.nl/")
MELDCODE_OVERLEG = _meldcode("stap 2")
MELDCODE_GESPREK = _meldcode("stap 3", "https://www.nji.nl/kindermishandeling/zorgen-bespreken")
MELDCODE_WEGEN = _meldcode("stap 4", "https://www.afwegingskadermeldcode.nl")
MELDCODE_BESLISSEN = _meldcode("stap 5", "https://www.afwegingskadermeldcode.nl")
MELDCODE_AFSLUITEN = _meldcode("afsluiten")

BESLUIT_KINDCHECK = _besluit_meldcode("1 onder f")
BESLUIT_EINDVERANTWOORDELIJK = _besluit_meldcode("2 lid 1 onder b")
BESLUIT_BIJZONDER_GEWELD = _besluit_meldcode("2 lid 1 onder c")
BESLUIT_DESKUNDIGE = _besluit_meldcode("2 lid 2 onder b")
BESLUIT_GESPREK = _besluit_meldcode("2 lid 2 onder c")
BESLUIT_BIJ_TWIJFEL = _besluit_meldcode("2 lid 2 onder d")

EERSTE_CONTACT = _handelingsprotocol("eerste contact")
ADVIES = _handelingsprotocol("advies")
AMBTSHALVE = _verwachten("ambtshalve melding")
MELDING = _handelingsprotocol("melding")
VEILIGHEIDSBEOORDELING = _handelingsprotocol("veiligheidsbeoordeling")
OVERDRACHT_NA_BEOORDELING = _handelingsprotocol("overdracht na veiligheidsbeoordeling")
KEUZE_VERVOLG = _handelingsprotocol("keuze vervolg")
VOORWAARDEN_VERVOLG = _handelingsprotocol("voorwaarden en vervolg")
ONDERZOEK = _handelingsprotocol("onderzoek")
OVERDRACHT = _handelingsprotocol("overdracht")
MONITORING = _handelingsprotocol("monitoring")
AFSLUITEN = _handelingsprotocol("afsluiten dossier")
BESLUITVORMING = _handelingsprotocol("algemene richtlijnen, besluitvorming")

VERWACHTEN_ADVIES_OF_MELDING = _verwachten("advies of melden")
VERWACHTEN_ADVIES = _verwachten("advies en ondersteuning")
VERWACHTEN_MELDING = _verwachten("melding")
VERWACHTEN_MONITORING = _verwachten("monitoren")
ADVIES_VRAGEN = Bron(
    "advies-vragen-en-of-melden", "Advies vragen en of melden bij Veilig Thuis", "", _HANDELINGSPROTOCOL_VANAF
)
GEMEENTE = Bron("gemeente-huiselijk-geweld", "Mishandeling of huiselijk geweld (gemeente)", "", date(2019, 1, 1))

WMO_VERZOEK_MELDEN = _wmo("4.1.1 lid 2 onder f")
WMO_TERUGKOPPELING = _wmo("4.1.1 lid 2 onder g")
WMO_INFORMEREN = _wmo("5.3.1 lid 1")
WMO_MELDRECHT = _wmo("5.2.6")
WMO_UITSTEL = _wmo("5.3.1 lid 2")
WMO_VERNIETIGING = _wmo("5.3.5")
UB_INFORMATIEPLICHT = _uitvoeringsbesluit("4.1.8 lid 2")
UB_BRONAFSCHERMING = _uitvoeringsbesluit("4.1.8 lid 3")
UB_VERTROUWENSPERSOON = _uitvoeringsbesluit("4.2.4")
UB_ONDERZOEK = _uitvoeringsbesluit("4.1.7")
UITVOERINGSREGELING = Bron(
    "uitvoeringsregeling-wmo-bijlage-a", "Uitvoeringsregeling Wmo 2015", "bijlage A, paragraaf 3", date(2025, 3, 20)
)
JEUGDWET_VERZOEK = Bron("jeugdwet-3.1", "Jeugdwet", "artikel 3.1", date(2015, 1, 1))

HUISVERBOD_OPLEGGEN = _huisverbod("2")
HUISVERBOD_BEREIKBAAR = _huisverbod("2 lid 6")
HUISVERBOD_MEEDELEN = _huisverbod("2 lid 8")
HUISVERBOD_RAADSMAN = _huisverbod("5")
HUISVERBOD_ZITTING = _huisverbod("6")
HUISVERBOD_VERLENGEN = _huisverbod("9")
HUISVERBOD_TERMIJNEN = _huisverbod("13")
ALGEMENE_TERMIJNENWET_1 = Bron("algemene-termijnenwet-1", "Algemene termijnenwet", "artikel 1", date(1964, 8, 1))
ALGEMENE_TERMIJNENWET_3 = Bron("algemene-termijnenwet-3", "Algemene termijnenwet", "artikel 3", date(1964, 8, 1))

JEUGDBESCHERMINGSTAFEL = _keten("jeugdbeschermingstafel", "https://www.kinderbescherming.nl")
RAAD = _keten("Raad voor de Kinderbescherming", "https://www.kinderbescherming.nl")
JEUGDBESCHERMING = _keten("jeugdbescherming", "https://www.nji.nl/jeugdbescherming/wie-doet-wat")
KETEN = _keten("de kaart", "https://www.geweldhoortnergensthuisbno.nl")
GEFASEERD = Bron(
    "visie-gefaseerd-samenwerken-aan-veiligheid",
    "Visie gefaseerd samenwerken aan veiligheid",
    "",
    date(2021, 1, 25),
    url="https://vng.nl/sites/default/files/2021-01/20210125-visie-gefaseerd-samenwerken-aan-veiligheid-def.pdf",
)

KEUZE_ZICHT = _keuze("zicht op de eerste werkdagen")
KEUZE_PER_PERSOON = _keuze("zicht per persoon")
KEUZE_NIET_ALLEEN = _keuze("nooit alleen")
KEUZE_MONITORING = _keuze("momenten van monitoring")
KEUZE_AANVAARDING = _keuze("zicht gaat over bij aanvaarding")
KEUZE_HULP_STOPT = _keuze("hulp die stopt")
KEUZE_VEILIGHEID_EERST = _keuze("veiligheid eerst")
KEUZE_DIRECTBETROKKENEN = _keuze("overdracht aan directbetrokkenen")
KEUZE_GEDWONGEN_KADER = _keuze("zicht in het gedwongen kader")
KEUZE_AFSLUITEN = _keuze("reden van afsluiten per persoon")
KEUZE_EERGEWELD = _keuze("de familie als tegenpartij", "0022-the-family-may-be-the-counterpart.md")
KEUZE_TIEN_WEKEN = _keuze("tien weken")
KEUZE_CORRECTIE = _keuze("een vergissing herstellen")
KEUZE_REGIO = _keuze("naar een andere regio")
KEUZE_SAMEN = _keuze("splitsen")
KEUZE_SAMENVOEGEN = _keuze("samengevoegde dossiers")
