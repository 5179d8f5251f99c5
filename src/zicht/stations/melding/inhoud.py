"""What was told in a melding, as fragments that people read; and the typed answers beside it."""

from typing import Any

from zicht.dossier import fragmenten
from zicht.dossier.models import Fragment, Gebeurtenis
from zicht.melders.regels import is_shielded
from zicht.stations.melding.begrippen import Afspraak
from zicht.stations.melding.mensen import Ingeschreven
from zicht.stations.melding.models import Melding
from zicht.stations.melding.nieuw import NieuweMelding

STATION = "melding"
MELDER = "de melder"
_VRAGEN = ("nu_gevaar", "komende_dagen_onzeker", "bescherming_nodig")


def answers(nieuw: NieuweMelding) -> dict[str, Any]:
    """The columns of Melding that are answers."""
    questions = dict(nieuw.hulpvragen)
    return {
        "kanaal": nieuw.kanaal,
        "positie": nieuw.positie,
        "onderwerpen": list(nieuw.onderwerpen),
        "spoed": nieuw.spoed,
        "vlaggen_ja": [vlag for vlag, answer in nieuw.vlaggen if answer is True],
        "vlaggen_nee": [vlag for vlag, answer in nieuw.vlaggen if answer is False],
        "gezin_geinformeerd": nieuw.gezin_geinformeerd,
        "gesproken": nieuw.gesproken,
        "meldcodestappen": list(nieuw.meldcodestappen),
        "kindcheck": nieuw.kindcheck,
        "eerste_signaal": nieuw.eerste_signaal,
        "voorgelezen": nieuw.voorgelezen,
        **{vraag: questions.get(vraag) for vraag in _VRAGEN},
    }


def write(melding: Melding, nieuw: NieuweMelding, people: Ingeschreven, row: Gebeurtenis) -> None:
    """Facts apart from judgement, every signal a fragment, and the agreements with the melder."""
    common: dict[str, Any] = {
        "station": STATION,
        "door": melding.door,
        "gebeurtenis": row,
        "ref": str(melding.pk),
        "bron_afgeschermd": is_shielded(nieuw.melder),
    }
    fragmenten.write(
        melding.dossier,
        Fragment.Soort.FEIT,
        nieuw.omschrijving,
        onderdeel="omschrijving",
        bron=MELDER,
        op=row.op,
        **common,
    )
    for signaal in nieuw.signalen:
        over = [people.ids[sleutel] for sleutel in signaal.over if sleutel in people.ids]
        given: dict[str, Any] = {"op": signaal.op or row.op, "bron": signaal.bron or MELDER, "over_wie": over}
        fragmenten.write(melding.dossier, signaal.soort, signaal.tekst, onderdeel="signaal", **given, **common)
    fragmenten.write(melding.dossier, Fragment.Soort.OORDEEL, nieuw.spoed_reden, onderdeel="spoed", op=row.op, **common)
    _agreements(melding, nieuw, common)
    _told_otherwise(melding, people, common)


def _agreements(melding: Melding, nieuw: NieuweMelding, common: dict[str, Any]) -> None:
    """Agreements with the melder are the melder's own: kept apart, never part of what the family reads."""
    given = dict(nieuw.afspraken)
    for afspraak in Afspraak:
        text = given.get(afspraak, "")
        fragmenten.write(
            melding.dossier,
            Fragment.Soort.BESLUIT,
            text,
            onderdeel=f"afspraak-{afspraak}",
            op=melding.ontvangen_op,
            **common,
        )


def _told_otherwise(melding: Melding, people: Ingeschreven, common: dict[str, Any]) -> None:
    """What the melder said of a person we know otherwise is kept as told, not written over what we knew."""
    for persoon, words in people.anders.items():
        text = f"Volgens de melding: {'; '.join(words)}."
        given: dict[str, Any] = {
            "onderdeel": "gegevens",
            "over_wie": [persoon],
            "bron": MELDER,
            "op": melding.ontvangen_op,
        }
        fragmenten.write(melding.dossier, Fragment.Soort.FEIT, text, **given, **common)
