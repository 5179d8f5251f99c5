"""The pages of a guest's walk: which form stands on each, what its answers do, and which page comes next."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from django.http import QueryDict

from zicht.dossier.models import Rol
from zicht.foundation.vormen import Vorm
from zicht.meldcode.eerder import answered_before
from zicht.meldcode.gast.spreken import speak
from zicht.meldcode.gast.vragen import ORDES, GastBeginVorm, RegioVorm
from zicht.meldcode.gast.wandeling import Wandeling
from zicht.meldcode.noemen import children_of
from zicht.meldcode.samen import GevaarVorm, StopVorm
from zicht.meldcode.signaalvragen import SignaalVorm, SignalenVorm
from zicht.meldcode.vragen import WEL, BeslissenVorm, GesprekVorm, OverlegVorm, Stapvorm
from zicht.meldcode.wegen import WegenVorm
from zicht.protocol.doorloop.feiten import AcuutGevaarGezien, MeldcodeBegonnen, MeldcodeGestopt
from zicht.protocol.doorloop.woorden import Stap, Stopreden

Typed = QueryDict | None
BEGIN, SIGNAAL, GEVAAR, STOPPEN, VERSLAG = "begin", "signaal", "gevaar", "stoppen", "verslag"


@dataclass(frozen=True)
class Blad:
    """One page: its form, and what the answers make of the walk."""

    code: str
    form: Callable[[Wandeling, Typed], Vorm]
    act: Callable[[Wandeling, Any], Wandeling]
    stap: Stap | None = None


def make_form(blad: Blad, wandeling: Wandeling, typed: Typed = None) -> Vorm:
    return speak(blad.form(wandeling, typed))


def may_come(blad: str, wandeling: Wandeling) -> bool:
    """Whether there is something to do on this page now; danger may always be said once the walk has begun."""
    doorloop = wandeling.doorloop
    if not doorloop.is_begun:
        return blad == BEGIN
    if blad in {GEVAAR, VERSLAG}:
        return True
    if doorloop.is_stopped or blad not in BLADEN:
        return False
    if blad == STOPPEN:
        return not doorloop.must_report
    stap = BLADEN[blad].stap
    return blad == SIGNAAL or (
        stap is not None and (doorloop.is_acute or stap is doorloop.stap or bool(doorloop.taken(stap)))
    )


def next_page(wandeling: Wandeling) -> str:
    """Where the walk stands."""
    doorloop = wandeling.doorloop
    if not doorloop.is_begun:
        return BEGIN
    if not wandeling.signalen and doorloop.stap is Stap.SIGNALEN:
        return SIGNAAL
    return doorloop.stap.value if doorloop.stap else VERSLAG


def page_after(blad: str, wandeling: Wandeling) -> str:
    """After a signal back to where it was seen; else where the walk stands."""
    stap = wandeling.doorloop.stap
    return Stap.SIGNALEN.value if blad == SIGNAAL and stap in {Stap.SIGNALEN, None} else next_page(wandeling)


def page_before(blad: str, wandeling: Wandeling) -> str:
    """The page that one goes back to; empty at the beginning."""
    doorloop = wandeling.doorloop
    taken = [stap for stap in doorloop.volgorde if doorloop.taken(stap)]
    stap = BLADEN[blad].stap if blad in BLADEN else None
    if stap is None:
        return next_page(wandeling) if next_page(wandeling) != blad else (taken[-1].value if taken else "")
    earlier = [one for one in doorloop.volgorde[: doorloop.volgorde.index(stap)] if one in taken]
    return earlier[-1].value if earlier else ""


def _step(stap: Stap, vorm: type[Stapvorm], act: Callable[[Wandeling, Any], Wandeling] | None = None) -> Blad:
    def form(wandeling: Wandeling, typed: Typed) -> Stapvorm:
        before = answered_before(wandeling.doorloop, stap, wandeling.teksten.get(stap.value, {}))
        more: dict[Stap, dict[str, Any]] = {
            Stap.SIGNALEN: {"signalen": len(wandeling.signalen)},
            Stap.GESPREK: {"tegenpartij": wandeling.doorloop.family_is_counterpart},
        }
        known = more.get(stap, {})
        return vorm(typed, eigen=wandeling.eigen, betrokkenen=wandeling.people, initial=before, **known)

    def take(wandeling: Wandeling, answers: Stapvorm) -> Wandeling:
        return wandeling.record(answers.feit(), answers.teksten())

    return Blad(stap.value, form, act or take, stap)


def _begin(wandeling: Wandeling, answers: GastBeginVorm) -> Wandeling:
    given = answers.cleaned_data
    order = ORDES[given["volgorde"]]
    begun = replace(wandeling, volgorde=order, kader=given["kader"]).record(MeldcodeBegonnen(volgorde=order))
    return begun.with_person(given["aanduiding"], given["rol"])


def _mapped(wandeling: Wandeling, answers: SignalenVorm) -> Wandeling:
    """Children of a kindcheck that opens the meldcode for them are people it is about."""
    teksten = answers.teksten()
    after = wandeling.record(answers.feit(), teksten)
    check, there = after.doorloop.kindcheck, {naam for _, naam, _ in wandeling.people}
    for naam, rol in children_of(check, teksten["kinderen"]) if check else ():
        after = after if naam in there else after.with_person(naam, rol)
    return after


def _talked(wandeling: Wandeling, answers: GesprekVorm) -> Wandeling:
    """Who was spoken with and stood not here yet, is somebody it is about."""
    given = answers.cleaned_data
    new = given["gesproken"] == WEL and given["met_anders"]
    known = wandeling.with_person(new, Rol.ONBEKEND) if new else wandeling
    return known.record(answers.feit(*((known.wie[-1].pk,) if new else ())), answers.teksten())


def _endangered(wandeling: Wandeling, answers: GevaarVorm) -> Wandeling:
    return wandeling.record(AcuutGevaarGezien(), {"gevaar": answers.cleaned_data["gevaar"]}, bij=Stap.BESLISSEN)


def _stopped(wandeling: Wandeling, answers: StopVorm) -> Wandeling:
    given, stap = answers.cleaned_data, wandeling.doorloop.stap or Stap.BESLISSEN
    fact = MeldcodeGestopt(bij=stap, reden=Stopreden(given["reden"]))
    return wandeling.record(fact, {"stoppen": given["stoppen"]}, bij=stap)


BLADEN: dict[str, Blad] = {
    blad.code: blad
    for blad in (
        Blad(BEGIN, lambda wandeling, typed: GastBeginVorm(typed), _begin),
        Blad(
            SIGNAAL,
            lambda wandeling, typed: SignaalVorm(typed, eigen=wandeling.eigen, betrokkenen=wandeling.people),
            lambda wandeling, answers: wandeling.with_signal(answers.signal()),
        ),
        _step(Stap.SIGNALEN, SignalenVorm, _mapped),
        _step(Stap.OVERLEG, OverlegVorm),
        _step(Stap.GESPREK, GesprekVorm, _talked),
        _step(Stap.WEGEN, WegenVorm),
        _step(Stap.BESLISSEN, BeslissenVorm),
        Blad(GEVAAR, lambda wandeling, typed: GevaarVorm(typed), _endangered),
        Blad(STOPPEN, lambda wandeling, typed: StopVorm(typed), _stopped),
        Blad(VERSLAG, lambda wandeling, typed: RegioVorm(typed), lambda wandeling, answers: wandeling),
    )
}
