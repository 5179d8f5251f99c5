"""The end of a guest's walk may be a melding: what was written goes along to the public form, and is not typed again.

The names of pages and fields are those of `/melden/`, another door; a test sends one through both.
"""

from collections.abc import Iterator

from zicht.foundation.vormen import Antwoord
from zicht.meldcode.gast.spreken import zeg
from zicht.meldcode.gast.wandeling import Opgeschreven, Wandeling
from zicht.meldcode.overzicht import VRAGEN
from zicht.meldcode.pakket import TEKSTEN
from zicht.protocol.begrippen import Melderkring
from zicht.protocol.doorloop.woorden import Stap
from zicht.vault.tabformulier import Tab, Velden

DOEL = "melden"


def as_form(wandeling: Wandeling) -> Tab:
    return Tab(velden=dict(_pages(wandeling)))


def _pages(wandeling: Wandeling) -> Iterator[tuple[str, Velden]]:
    if wandeling.doorloop.is_acute:
        yield "gevaar", {"gevaar": [Antwoord.JA.value]}
        yield "bellen", {"wat": [wandeling.text(Stap.BESLISSEN, "gevaar")]}
    for number, wie in enumerate(wandeling.wie, 1):
        yield f"persoon-{number}", {"rol": [wie.rol], "aanduiding": [wie.aanduiding]}
    told = [_signal(one) for one in wandeling.signalen]
    if rest := "\n\n".join(_written(wandeling)):
        told.append({"tekst": [rest], "soort": ["gehoord"]})
    for number, signal in enumerate(told, 1):
        yield f"signaal-{number}", signal
    thought = "\n\n".join(filter(None, (one.signaal.uitleg for one in wandeling.signalen)))
    yield "denkt", {"oordeel": [thought], "onderwerpen": list(wandeling.doorloop.onderwerpen)}
    yield "wie", {"soort": [Melderkring.PROFESSIONAL.value]}


def _signal(one: Opgeschreven) -> Velden:
    told = one.signaal
    return {
        "tekst": [told.tekst],
        "soort": [told.soort],
        "verteld_door": [told.verteld_door],
        "op_dag": [told.op_dag.isoformat() if told.op_dag else ""],
        "waar": [told.waar],
    }


def _written(wandeling: Wandeling) -> Iterator[str]:
    for stap, vraag in TEKSTEN:
        if tekst := wandeling.text(stap, vraag):
            yield f"{zeg(VRAGEN[vraag]).rstrip('.?')}: {tekst}"
