"""Dossiers are found by what is equal, however it was spelled; the log says what was found."""

import pytest

from tests.proefopstelling.wereld import Wereld, wereld
from zicht.audit.models import Leesregel
from zicht.dossier import zoeken
from zicht.dossier.models import Persoon, Zoekteken
from zicht.dossier.openen import open_dossier
from zicht.dossier.zoeken import Soort
from zicht.foundation import klok

pytestmark = pytest.mark.django_db


@pytest.fixture
def hier() -> Wereld:
    return wereld()


def known(hier: Wereld, **fields: object) -> Persoon:
    dossier = hier.dossier(hier.almere)
    open_dossier(dossier)
    persoon = Persoon.objects.get()
    for field, value in fields.items():
        setattr(persoon, field, value)
    persoon.save()
    zoeken.renew_tokens(persoon)
    return persoon


@pytest.mark.parametrize(
    "soort, typed",
    [
        (Soort.NAAM, ("AYDIN",)),
        (Soort.NAAM, ("Aydın".replace("ı", "i"),)),
        (Soort.NAAM_JAAR, ("aydin", "2019")),
        (Soort.NAAM_GEBOORTE, ("Aydin", "2019", "3", "1")),
        (Soort.BSN, ("999900006",)),
        (Soort.ADRES, ("1315 ab", "12-A")),
        (Soort.TELEFOON, (zoeken.phone("+31 6 1234 5678"),)),
    ],
)
def test_a_person_is_found_by(hier: Wereld, soort: str, typed: tuple[str, ...]) -> None:
    with hier.alice.at_work():
        persoon = known(
            hier,
            achternaam="Aydin",
            geboortejaar=2019,
            geboortemaand=3,
            geboortedag=1,
            bsn="999900006",
            postcode="1315AB",
            huisnummer="12a",
            telefoon="06-12345678",
        )
        assert zoeken.find(soort, *typed) == [persoon.dossier_id]
        assert list(Leesregel.objects.filter(soort="zoeken").values_list("ids", "grond", "reden")) == [
            ([persoon.dossier_id], soort, "")
        ]


def test_what_is_half_known_makes_no_token_that_others_share(hier: Wereld) -> None:
    with hier.alice.at_work():
        known(hier, achternaam="Jansen")
        assert set(Zoekteken.objects.values_list("soort", flat=True)) == {Soort.NAAM}


def test_after_a_correction_the_old_name_finds_nothing(hier: Wereld) -> None:
    with hier.alice.at_work():
        persoon = known(hier, achternaam="Jansen")
        persoon.achternaam = "Pietersen"
        zoeken.renew_tokens(persoon)
        assert (zoeken.find(Soort.NAAM, "Jansen"), len(zoeken.find(Soort.NAAM, "Pietersen"))) == ([], 1)


def test_charlie_finds_nothing_and_cannot_compare_tokens(hier: Wereld) -> None:
    with hier.alice.at_work():
        known(hier, achternaam="Jansen")
        ours = zoeken.token(Soort.NAAM, "Jansen")
    with hier.charlie.at_work():
        assert zoeken.find(Soort.NAAM, "Jansen") == []
        assert zoeken.token(Soort.NAAM, "Jansen") != ours


def test_the_bsn_is_ciphertext_in_its_column(hier: Wereld) -> None:
    with hier.alice.at_work():
        persoon = known(hier, bsn="999900006")
        stored = bytes(Persoon.objects.get().bsn_versleuteld or b"")
        assert b"999900006" not in stored
        assert Persoon.objects.get().bsn == "999900006"
        assert persoon.vastgelegd_op <= klok.now()
