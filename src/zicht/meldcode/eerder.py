"""What stands in the form of a step that is taken again: what was answered before, or what the norm says."""

from collections.abc import Mapping
from typing import Any

from zicht.foundation.vormen import Antwoord
from zicht.meldcode.signaalvragen import GEEN_DAG
from zicht.meldcode.vragen import WEL
from zicht.protocol.doorloop import Doorloop
from zicht.protocol.doorloop.woorden import NietGesproken, Overlegrol, Stap

#: Where the whole family may be the counterpart, it begins with Veilig Thuis, and nobody talks with them.
BIJ_TEGENPARTIJ: dict[Stap, dict[str, Any]] = {
    Stap.OVERLEG: {"met": (Overlegrol.VEILIG_THUIS,)},
    Stap.GESPREK: {"gesproken": NietGesproken.NIET_VEILIG},
}
_WOORDEN = {True: "ja", False: "nee", None: None}


def answered_before(doorloop: Doorloop, stap: Stap, teksten: Mapping[str, str]) -> dict[str, Any]:
    """`teksten` is what was written at this step as it was last taken."""
    if stap is Stap.BESLISSEN:
        return _decided(doorloop, teksten)
    if doorloop.taken(stap) is None:
        return BIJ_TEGENPARTIJ.get(stap, {}) if doorloop.family_is_counterpart else {}
    return {**_chosen(doorloop, stap), **teksten}


def _chosen(doorloop: Doorloop, stap: Stap) -> dict[str, Any]:
    match stap:
        case Stap.SIGNALEN:
            return _signals(doorloop)
        case Stap.OVERLEG:
            return {"met": doorloop.overlegd_met, "dag": doorloop.overlegd_op}
        case Stap.GESPREK:
            return {
                "gesproken": doorloop.niet_gesproken or WEL,
                "met": doorloop.gesproken_met,
                "dag": doorloop.gesproken_op,
            }
        case Stap.WEGEN:
            return _weighed(doorloop)
    return {}


def _weighed(doorloop: Doorloop) -> dict[str, Any]:
    """Without a suspicion nothing else was asked."""
    known, parts = doorloop.weging, doorloop.hulpdelen
    if known is None or known.vermoeden is False:
        return {"vermoeden": Antwoord.NEE} if known else {}
    answers: dict[str, bool | None] = {
        "vermoeden": known.vermoeden,
        "acuut": known.acuut,
        "structureel": known.structureel,
        "werken_mee": known.betrokkenen_werken_mee,
        "stabiel": known.hulp_leidt_tot_veiligheid,
    }
    if parts:
        answers |= {"passend": parts.passend, "plan": parts.plan, "zicht": parts.zicht}
    return {naam: Antwoord.of(answer) for naam, answer in answers.items()}


def _signals(doorloop: Doorloop) -> dict[str, Any]:
    day = doorloop.kritieke_dag
    answers: dict[str, Any] = {
        "onderwerpen": doorloop.onderwerpen,
        "beroepskracht": Antwoord.of(doorloop.beroepskracht),
        "kritieke_reden": day.reden if day else GEEN_DAG,
        "kritieke_dag": day.dag if day else None,
    }
    if check := doorloop.kindcheck:
        answers["ernstig"] = Antwoord.of(check.ernstig)
        if check.ernstig is not False:
            answers |= {
                "kind_in_zorg": Antwoord.of(check.kinderen),
                "kind_zwanger": Antwoord.of(check.zwanger),
                "kind_veilig": Antwoord.of(check.veilig),
            }
    return answers


def _decided(doorloop: Doorloop, teksten: Mapping[str, str]) -> dict[str, Any]:
    known, norm = doorloop.besluit, doorloop.advies
    if known:
        return {"melden": _WOORDEN[known.melden], "hulp": _WOORDEN[known.hulp], **teksten}
    return {"melden": _WOORDEN[norm.melden], "hulp": _WOORDEN[norm.hulp_verlenen]} if norm else {}
