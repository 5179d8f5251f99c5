"""What a guest takes along: the walk in words, for the page, the printer and a file; and what to say on the telephone."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zicht.foundation import klok, papier
from zicht.meldcode.gast.bladen import BLADEN, VERSLAG
from zicht.meldcode.gast.spreken import zeg
from zicht.meldcode.gast.vragen import RegioVorm
from zicht.meldcode.gast.wandeling import Wandeling
from zicht.meldcode.halten import halten
from zicht.meldcode.overzicht import VRAGEN, answers, stopped_because
from zicht.meldcode.tips import GESPREKSTIPS
from zicht.protocol.doorloop.let_op import let_op
from zicht.protocol.doorloop.woorden import Stap
from zicht.protocol.route import ROUTE
from zicht.protocol.uitleg import explain

#: How the walk can be taken along.
VORMEN = frozenset({"bestand", "pdf"})


@dataclass
class Stapverslag:
    """One step: when it was taken, what was answered and what was written."""

    stap: Stap
    nummer: int
    naam: str
    klaar_op: datetime | None
    antwoorden: list[tuple[str, str]] = field(default_factory=list)
    teksten: list[tuple[str, str]] = field(default_factory=list)
    later: bool = False


def steps(wandeling: Wandeling) -> list[Stapverslag]:
    return [_step(wandeling, nummer, stap) for nummer, stap in enumerate(wandeling.volgorde, 1)]


def _step(wandeling: Wandeling, nummer: int, stap: Stap) -> Stapverslag:
    doorloop = wandeling.doorloop
    taken = doorloop.taken(stap)
    return Stapverslag(
        stap=stap,
        nummer=nummer,
        naam=zeg(wandeling.eigen.name(stap)),
        klaar_op=taken.op if taken else None,
        antwoorden=list(answers(doorloop, stap, wandeling.wie, zeg)) if taken else [],
        teksten=list(_texts(wandeling, stap)),
        later=stap in doorloop.to_complete,
    )


def _texts(wandeling: Wandeling, stap: Stap) -> Iterator[tuple[str, str]]:
    for vraag, tekst in wandeling.teksten.get(stap.value, {}).items():
        yield zeg(VRAGEN.get(vraag, vraag)).rstrip(".?"), tekst


def context(blad: str, wandeling: Wandeling) -> dict[str, Any]:
    """What the pages show beside their form."""
    doorloop, stap = wandeling.doorloop, BLADEN[blad].stap
    here = stap or doorloop.stap
    return {
        "doorloop": doorloop,
        "halten": halten(doorloop, wandeling.eigen, hier=here),
        "nummer": doorloop.volgorde.index(stap) + 1 if stap else 0,
        "stapnaam": wandeling.eigen.name(stap) if stap else "",
        "over_wie": wandeling.wie[0] if wandeling.wie else "",
        "signalen": [(one, wandeling.about(one.signaal)) for one in wandeling.signalen],
        "let_op": let_op(doorloop, stap, kader=wandeling.kader) if stap else (),
        "advies": doorloop.advies,
        "uitleg": explain(ROUTE[stap.value], get_language() or "nl") if stap else None,
        "tips": GESPREKSTIPS,
        "stappen": steps(wandeling),
        "zin": sentence(wandeling),
        "aan_de_telefoon": list(_on_the_telephone(wandeling)) if blad == VERSLAG else [],
        **_of_the_region(wandeling),
        "meldt": bool(blad == VERSLAG and doorloop.besluit and doorloop.besluit.melden),
    }


def sentence(wandeling: Wandeling) -> str:
    """Where it stands, in one sentence."""
    doorloop = wandeling.doorloop
    if doorloop.is_stopped:
        return _("Gestopt: %(waarom)s.") % {"waarom": zeg(stopped_because(doorloop)).lower()}
    if doorloop.stap:
        return _("U bent bij stap %(nummer)s.") % {"nummer": doorloop.volgorde.index(doorloop.stap) + 1}
    besluit = doorloop.besluit
    return {
        (True, True): _("U besloot te melden en zelf te helpen."),
        (True, False): _("U besloot te melden."),
        (False, True): _("U besloot zelf te helpen."),
    }.get((bool(besluit and besluit.melden), bool(besluit and besluit.hulp)), _("Er is geen vermoeden meer."))


def _of_the_region(wandeling: Wandeling) -> dict[str, Any]:
    """The Veilig Thuis of the municipality that was typed on the last page."""
    typed = wandeling.typed_before(VERSLAG)
    form = RegioVorm(typed)
    return {"veilig_thuis": form.cleaned_data["gemeente"]} if typed is not None and form.is_valid() else {}


def _on_the_telephone(wandeling: Wandeling) -> Iterator[str]:
    """What whoever answers at Veilig Thuis needs, in the order in which they ask for it."""
    doorloop = wandeling.doorloop
    report = doorloop.besluit is not None and doorloop.besluit.melden
    yield _("Ik wil een melding doen.") if report else _("Ik wil advies. Ik noem geen naam van het gezin.")
    if doorloop.is_acute or (doorloop.weging and doorloop.weging.acuut):
        danger = wandeling.text(Stap.BESLISSEN, "gevaar")
        yield _("Er is misschien acuut gevaar. %(wat)s") % {"wat": danger}
    yield _("Mijn naam, mijn beroep en het nummer waarop ik te bereiken ben.")
    if report:
        yield _("Om wie het gaat: naam, geboortedatum en adres, als ik die weet. En wie er nog meer in huis wonen.")
    yield _("Wat ik zag en hoorde: %(tekst)s") % {"tekst": " / ".join(one.signaal.tekst for one in wandeling.signalen)}
    for stap in (Stap.OVERLEG, Stap.GESPREK):
        if doorloop.taken(stap):
            said = "; ".join(f"{vraag}: {answer}" for vraag, answer in answers(doorloop, stap, wandeling.wie, zeg))
            yield " ".join((f"{zeg(wandeling.eigen.name(stap))}. {said}.", *dict(_texts(wandeling, stap)).values()))
    if doorloop.besluit and doorloop.besluit.hulp:
        yield _("Ik kan ook zelf hulp geven of regelen. %(wat)s") % {"wat": wandeling.text(Stap.BESLISSEN, "afspraken")}
    if report:
        yield _("Of zij weten dat ik meld, en of zij mogen weten dat ik het ben.")
        yield _("Wanneer hoor ik van u, en wat doe ik tot dan?")


def as_file(wandeling: Wandeling, vorm: str) -> HttpResponse:
    """The walk to take along, as plain text or on paper. Its name says nothing of what is in it."""
    koppen = {
        "boven": _("MELDCODE, VERSLAG"),
        "vertrouwelijk": _("Dit zijn vertrouwelijke gegevens."),
        "signalen": _("SIGNALEN"),
        "telefoon": _("AAN DE TELEFOON"),
        "gevaar": _("U zag acuut gevaar."),
    }
    nu = timezone.localtime(klok.now())
    shown = {**context(VERSLAG, wandeling), "wandeling": wandeling, "nu": nu, "koppen": koppen}
    text = render_to_string("meldcode/gast/verslag.txt", shown)
    naam = _("informatie")
    if vorm == "pdf":
        return papier.answer(text, naam=naam, titel=naam.capitalize(), taal=get_language() or "nl", dag=nu.date())
    answer = HttpResponse(text, content_type="text/plain; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{naam}.txt"'
    return answer


def te_groot() -> str:
    return _(
        "Dit is meer tekst dan een tabblad kan bewaren. Alles wat u typte staat er nog. Kort het in, of neem uw verslag nu mee."
    )
