"""Who can be reached, who stays hidden from the family by which rule, and what the database itself refuses."""

from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction

from tests.proefopstelling.wereld import Wereld, wereld
from zicht import vault
from zicht.audit.models import Leesregel
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.melders.actions import lock_away, reported_by, reveal
from zicht.melders.models import Melder
from zicht.melders.nieuw import VEILIG_THUIS, Afschermgrond, NieuweMelder
from zicht.melders.regels import is_reachable, is_shielded, refusals
from zicht.protocol.begrippen import Melderkring

PROFESSIONAL, OMSTANDER = Melderkring.PROFESSIONAL, Melderkring.OMSTANDER
BUUR = NieuweMelder(soort=OMSTANDER, naam="Theodoor Achterburen", telefoon="+31687654321")


@pytest.fixture
def hier(db: None) -> Wereld:
    return wereld()


@pytest.mark.eis("R-123")
@pytest.mark.parametrize(
    "told, reachable",
    [
        ({"naam": "Anne", "telefoon": "+31612345678"}, True),
        ({"naam": "Anne", "email": "anne@lantaarn.example"}, True),
        ({"naam": "Politie", "organisatie": "Midden-Nederland", "kenmerk": "2026-17"}, True),
        ({"naam": "Anne", "organisatie": "De Lantaarn"}, False),  # an organisation without a reference reaches nobody
        ({"naam": "Anne", "kenmerk": "2026-17"}, False),
        ({"naam": "Anne"}, False),
        ({"telefoon": "+31612345678"}, False),  # unknown to us is no melding
        ({}, False),
    ],
)
def test_a_melder_is_reachable_by(told: dict[str, str], reachable: bool) -> None:
    melder = NieuweMelder(soort=PROFESSIONAL, **told)  # type: ignore[arg-type]
    assert is_reachable(melder) is reachable
    assert bool(refusals(melder)) is not reachable


@pytest.mark.eis("R-133")
@pytest.mark.parametrize(
    "soort, chosen, shielded",
    [
        (Melderkring.PROFESSIONAL, None, False),
        (Melderkring.POLITIE, None, False),
        (Melderkring.AMBULANCE, None, False),
        (Melderkring.OMSTANDER, None, True),
        (Melderkring.DIRECTBETROKKENE, None, True),  # a child, a victim: shielded unless they agree
        (Melderkring.VEILIG_THUIS, None, False),
        (Melderkring.OMSTANDER, False, False),
        (Melderkring.PROFESSIONAL, True, True),
    ],
)
def test_the_family_may_not_know_who_reported_by_this_rule(
    soort: Melderkring, chosen: bool | None, shielded: bool
) -> None:
    assert is_shielded(NieuweMelder(soort=soort, anoniem_voor_gezin=chosen)) is shielded


@pytest.mark.parametrize("soort", [Melderkring.PROFESSIONAL, Melderkring.POLITIE, Melderkring.AMBULANCE])
def test_a_professional_stays_anonymous_only_on_one_of_three_grounds(soort: Melderkring) -> None:
    anonymous = replace(BUUR, soort=soort, anoniem_voor_gezin=True)
    assert "Kies de grond, of meld open" in refusals(anonymous)[0]
    assert [refusals(replace(anonymous, grond=grond)) for grond in Afschermgrond] == [(), (), ()]


@pytest.mark.eis("R-133")
def test_who_it_is_lies_in_the_vault_and_nowhere_else(hier: Wereld) -> None:
    with hier.alice.at_work():
        melder = lock_away(BUUR, dossier=new_id())
        assert "Achterburen" not in str(Melder.objects.values().get())
        assert reveal(melder, "terugkoppeling").naam == "Theodoor Achterburen"
        assert Leesregel.objects.get(soort="kluis").reden == "terugkoppeling"


def test_who_agreed_to_be_named_is_open_and_we_know_since_when(hier: Wereld) -> None:
    with hier.alice.at_work():
        hidden = lock_away(BUUR, dossier=new_id())
        named = lock_away(replace(BUUR, anoniem_voor_gezin=False), dossier=new_id())
        assert (hidden.anoniem_voor_gezin, hidden.stemt_in_op) == (True, None)
        assert not named.anoniem_voor_gezin
        assert named.stemt_in_op


def test_veilig_thuis_itself_needs_no_vault(hier: Wereld) -> None:
    with hier.alice.at_work():
        melder = lock_away(VEILIG_THUIS, dossier=new_id())
        assert (melder.identiteit, reveal(melder, "").naam) == (None, "Veilig Thuis")


@pytest.mark.eis("R-140")
def test_who_calls_again_is_found_by_telephone_without_opening_the_vault(hier: Wereld) -> None:
    with hier.alice.at_work():
        melder = lock_away(BUUR, dossier=new_id())
        assert list(reported_by("06 87654321")) == [melder]
        assert list(reported_by("06 11111111")) == []
        assert not Leesregel.objects.filter(soort="kluis").exists()
    with hier.charlie.at_work():
        assert list(reported_by("06 87654321")) == []


@pytest.mark.parametrize(
    "row, constraint",
    [
        ({"soort": "omstander", "anoniem_voor_gezin": True}, "melder_bekend_bij_ons"),
        ({"soort": "professional", "anoniem_voor_gezin": True, "identiteit": "x"}, "professional_anoniem_met_grond"),
        ({"soort": "omstander", "anoniem_voor_gezin": False, "identiteit": "x"}, "burger_open_met_instemming"),
    ],
)
def test_the_database_refuses_a_melder_against_the_rule(hier: Wereld, row: dict[str, object], constraint: str) -> None:
    whole = row | {"vastgelegd_op": klok.now(), "identiteit": new_id() if "identiteit" in row else None}
    with hier.alice.at_work(), pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Melder.objects.create(**whole)


def test_charlie_cannot_open_our_melder(hier: Wereld) -> None:
    with hier.alice.at_work():
        melder = lock_away(BUUR, dossier=new_id())
    with hier.charlie.at_work(), pytest.raises(vault.NotInVault):
        reveal(melder, "nieuwsgierig naar wie het was")
