"""How far a dossier of a `Bureau` is: decided on, after a dienst, handed over. Facts only, without pages."""

from uuid import UUID

from tests.proefopstelling.bureau import Bureau
from zicht.dossier.models import Voorwaarde
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.protocol.begrippen import Beoordelingsbesluit, Dienstuitgang, Handeling
from zicht.protocol.gebeurtenissen import (
    DienstAfgerond,
    HandelingVerricht,
    OverdrachtAangeboden,
    OverdrachtAanvaard,
    VoorwaardeVastgesteld,
)
from zicht.protocol.partijen import Overdrachtsoort


def after_assessment(hier: Bureau, **unsafe: bool) -> Bureau:
    return hier.decided(Beoordelingsbesluit.OVERDRACHT, **unsafe)


def after_dienst(hier: Bureau) -> Bureau:
    """Voorwaarden en vervolg is done, with one voorwaarde for Noor."""
    hier.decided(Beoordelingsbesluit.VOORWAARDEN_VERVOLG)
    id, noor = new_id(), hier.wie["Noor"]
    with hier.alice.at_work():
        Voorwaarde.objects.create(
            pk=id,
            dossier=open_dossier(hier.dossier),
            tekst="Noor slaapt elke nacht bij oma.",
            voor=[noor],
            vastgesteld_op=klok.now(),
        )
    hier.record(
        VoorwaardeVastgesteld(voorwaarde=str(id), voor=(noor,)), DienstAfgerond(uitgang=Dienstuitgang.OVERDRACHT)
    )
    return hier


def handed_over(hier: Bureau, aan: UUID) -> str:
    """Handed over after a dienst and accepted; the id of the overdracht."""
    after_dienst(hier)
    id = str(new_id())
    hier.record(
        *(HandelingVerricht(overdracht=id, handeling=handeling) for handeling in Handeling),
        OverdrachtAangeboden(
            overdracht=id, soort=Overdrachtsoort.LOKAAL_TEAM, voor=tuple(hier.wie.values()), aan=str(aan)
        ),
        OverdrachtAanvaard(overdracht=id, wie_kijkt="wim"),
    )
    return id
