"""At the Veilig Thuis that is asked: take the dossier over, refuse it, answer a question. A fact there and a message back."""

from datetime import datetime

from django.db import transaction

from zicht.accounts.models import Medewerker
from zicht.andere_regio import pakket
from zicht.andere_regio.actions import write
from zicht.berichten import slot, verkeer
from zicht.berichten.models import Bericht
from zicht.dossier import journaal, zoeken
from zicht.dossier.afzender import at_sender, once
from zicht.dossier.models import Dossier, Fragment, Zoekteken
from zicht.dossier.openen import openable
from zicht.foundation import klok
from zicht.organisaties.models import Team
from zicht.protocol.gebeurtenissen import RegioAanvaard, RegioBeantwoord, RegioGeweigerd, Voortgezet
from zicht.protocol.voortzetten import to_another_region
from zicht.stations.melding import melderkluis, verdergaan
from zicht.stations.melding.ontvangen import findable_by


class Verouderd(Exception):
    """Since the offer a person or a melding came in at the sender, of whom the package knows nothing."""

    def __str__(self) -> str:
        return (
            "Na dit aanbod kwam er een persoon of een melding bij. Vraag de andere regio om het aanbod in te trekken en "
            "opnieuw te doen; dan krijg je alles. Tot die tijd blijft het zicht op veiligheid waar het ligt."
        )


@transaction.atomic
def take_over(bericht: Bericht, team: Team | None, *, door: Medewerker) -> Dossier:
    """From this minute zicht lies with us, and there the dossier ends. Everything that ran, runs on."""
    sent = slot.unseal(verkeer.read(bericht.pk))
    feit, op = _ended_there(bericht, sent, door)
    here = min(op, klok.now())
    inhoud = sent["inhoud"]
    dossier, row = verdergaan.begin(
        inhoud,
        feit,
        team=team,
        door=door,
        op=here,
        melder_of=lambda rij, id: melderkluis.put_back(sent["melders"][rij["id"]], id),
    )
    findable_by(dossier, sent["nummer"])
    tekst = f"Overgenomen van {bericht.van.naam}, daar dossier {sent['nummer']}. {sent['samenvatting']}".strip()
    write(dossier, Fragment.Soort.FEIT, tekst, "overgenomen", str(bericht.pk), gebeurtenis=row, door=door)
    verkeer.answer(bericht, pakket.AANVAARD, {})
    return dossier


def made_of(nummer: str) -> Dossier | None:
    """What became of the dossier of this number there, when it opens for who asks."""
    soort = Zoekteken.Soort.NUMMER
    found = Zoekteken.objects.filter(soort=soort, teken=zoeken.token(soort, nummer)).values_list(
        "dossier_id", flat=True
    )
    return Dossier.objects.filter(pk__in=openable(found)).order_by("-aangemaakt_op").first()


def _ended_there(bericht: Bericht, sent: pakket.Pakket, door: Medewerker) -> tuple[Voortgezet, datetime]:
    """The dossier of the sender ends at this minute; what ran there."""
    with at_sender(bericht) as theirs:
        once(bericht)
        stand, op = journaal.stand_of(theirs), klok.now()
        feit = to_another_region(stand, str(theirs.pk))
        known = {rij["id"] for naam in ("personen", "meldingen", "voorwaarden") for rij in sent["inhoud"][naam]}
        named = {wie.id for wie in feit.betrokkenen} | {melding.id for melding in feit.meldingen}
        if not named | {voorwaarde.id for voorwaarde in feit.voorwaarden} <= known:
            raise Verouderd
        journaal.record(theirs, RegioAanvaard(aanbod=str(bericht.pk)), door=door, op=op)
    return feit, op


@transaction.atomic
def refuse(bericht: Bericht, reden: str, *, door: Medewerker) -> None:
    with at_sender(bericht) as theirs:
        once(bericht)
        (row,) = journaal.record(theirs, RegioGeweigerd(aanbod=str(bericht.pk)), door=door)
        write(theirs, Fragment.Soort.BESLUIT, reden, "geweigerd", str(bericht.pk), gebeurtenis=row, door=door)
    verkeer.answer(bericht, pakket.GEWEIGERD, {"reden": reden})


@transaction.atomic
def answer(bericht: Bericht, tekst: str, *, door: Medewerker) -> None:
    """What we did or found there; the sender reads it the same day."""
    with at_sender(bericht) as theirs:
        once(bericht)
        (row,) = journaal.record(theirs, RegioBeantwoord(vraag=str(bericht.pk)), door=door)
        write(
            theirs,
            Fragment.Soort.FEIT,
            tekst,
            "beantwoord",
            str(bericht.pk),
            gebeurtenis=row,
            door=door,
            bron=f"{door}, andere regio",
        )
    verkeer.answer(bericht, pakket.TAAK_GEDAAN, slot.seal({"tekst": tekst}, bericht.pk))
