"""A file of one organisation, for whom there is a ground; nobody else, Veilig Thuis included, sees that it is there."""

from collections.abc import Callable

import pytest
from django.db import connection, transaction
from django.http import Http404

from tests.proefopstelling.database import AsRole, owner_at_work
from tests.proefopstelling.wereld import Iemand, iemand, organisatie
from zicht.accounts.models import Aanstelling
from zicht.audit.models import Leesregel
from zicht.foundation import klok
from zicht.foundation.context import Context, acting
from zicht.meldcode.models import Betrokkene, Deelname, Meldcodedossier, Meldcodefeit, Signaal
from zicht.meldcode.openen import labels, open_meldcode
from zicht.meldcode.tests.school import School
from zicht.organisaties.soorten import Soort

pytestmark = pytest.mark.django_db

Who = Callable[[School], Iemand]
#: Nobody of these has a ground.
STRANGERS: dict[str, Who] = {
    "a colleague who was not asked": lambda hier: hier.collega,
    "the functional administrator of the school": lambda hier: iemand(hier.organisatie, "beheer"),
    "a chain partner at the same organisation": lambda hier: iemand(hier.organisatie, "ketenpartner"),
    "another school": lambda hier: iemand(organisatie(Soort.SCHOOL), "aandachtsfunctionaris"),
    "Veilig Thuis": lambda hier: iemand(organisatie(Soort.POLITIE), "backoffice"),
}


@pytest.mark.parametrize("who", STRANGERS.values(), ids=STRANGERS)
def test_without_a_ground_there_is_no_file(hier: School, who: Who) -> None:
    hier.walk(until="wegen")
    with who(hier).at_work():
        assert not Meldcodedossier.objects.exists()
        assert labels([hier.dossier]) == {}
        with pytest.raises(Http404):
            open_meldcode(hier.dossier)
        assert not Betrokkene.objects.exists()


@pytest.mark.parametrize("who", ["lea", "aafke"])
def test_who_walks_and_who_guides_open_it_with_a_line_in_the_log(hier: School, who: str) -> None:
    wie: Iemand = getattr(hier, who)
    with wie.at_work():
        open_meldcode(hier.dossier)
        line = Leesregel.objects.filter(dossier_id=hier.dossier, door=wie.medewerker.pk).latest("op")
        assert line.soort == "opening"
    with hier.collega.at_work(), pytest.raises(Http404):
        open_meldcode(hier.dossier)
    with hier.lea.at_work():
        assert Leesregel.objects.filter(soort="geweigerd", door=hier.collega.medewerker.pk).count() == 1


@pytest.mark.parametrize("model", [Betrokkene, Signaal, Meldcodefeit, Deelname])
def test_content_shows_only_while_its_file_is_open(hier: School, model: type) -> None:
    hier.walk(until="overleg").send("meldcode-collega", wie=str(hier.collega.medewerker.pk), rol="meelezer")
    with hier.lea.at_work():
        assert not model.objects.exists()  # type: ignore[attr-defined]
        open_meldcode(hier.dossier)
        assert model.objects.exists()  # type: ignore[attr-defined]


def test_a_colleague_who_was_asked_opens_it_until_that_ends(hier: School) -> None:
    hier.send("meldcode-collega", wie=str(hier.collega.medewerker.pk), rol="vervanger")
    with hier.collega.at_work():
        assert open_meldcode(hier.dossier).pk == hier.dossier
    with hier.lea.at_work():
        open_meldcode(hier.dossier)
        Deelname.objects.update(tot=klok.now())
    with hier.collega.at_work(), pytest.raises(Http404):
        open_meldcode(hier.dossier)


def test_who_left_opens_nothing_any_more(hier: School) -> None:
    with owner_at_work():
        Aanstelling.objects.filter(pk=hier.lea.aanstelling.pk).update(tot=klok.today())
    with hier.lea.at_work(), pytest.raises(Http404):
        open_meldcode(hier.dossier)


def test_facts_and_signals_are_added_and_never_changed(hier: School) -> None:
    hier.walk(until="overleg")
    with hier.lea.at_work():
        open_meldcode(hier.dossier)
        for change in (
            "UPDATE meldcode_meldcodefeit SET soort = 'Anders'",
            "UPDATE meldcode_signaal SET tekst = 'Anders'",
            "DELETE FROM meldcode_meldcodetekst",
        ):
            with pytest.raises(Exception, match="permission denied"), transaction.atomic():
                connection.cursor().execute(change)


def test_a_wall_that_is_taken_away_shows_the_file(hier: School, as_role: AsRole) -> None:
    """The negative control: it is the wall that hides it."""
    stranger = iemand(organisatie(Soort.SCHOOL), "professional")
    with acting(Context(stranger.aanstelling.organisatie_id, medewerker=stranger.medewerker.pk)):
        assert not Meldcodedossier.objects.filter(pk=hier.dossier).exists()
        with as_role("postgres"):
            assert Meldcodedossier.objects.filter(pk=hier.dossier).exists()
