"""Two people were taken for one another: who it was recorded of stays, who that is goes over. Zicht and terms do not move."""

from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.proefopstelling.bureau import Bureau, bureau
from tests.proefopstelling.wereld import wereld
from zicht.dossier import fragmenten, zoeken
from zicht.dossier.handelingen.personen import change_person
from zicht.dossier.models import Dossier, Fragment, Persoon, Zoekteken
from zicht.dossier.openen import open_dossier
from zicht.dossier.persoonsgegevens import told_of
from zicht.foundation.ids import new_id
from zicht.protocol.begrippen import Leeftijd
from zicht.protocol.gebeurtenissen import OordeelGegeven

pytestmark = pytest.mark.django_db


@pytest.fixture
def hier(client: Client) -> Bureau:
    return bureau(wereld(), client)


def swapped(hier: Bureau, **answers: str) -> HttpResponse:
    given = {
        "met": hier.wie["Noor"],
        "wat": "alles",
        "reden": "De juf noemde de namen andersom.",
        "eerder": "0",
        **answers,
    }
    return hier.send("persoon-verwisseld", hier.wie["Ruben"], **given)


def person(hier: Bureau, naam: str) -> Persoon:
    """Who stands under the id that `naam` had when it was recorded."""
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        return Persoon.objects.get(pk=hier.wie[naam])


def known_better(hier: Bureau, naam: str, **more: Any) -> None:
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        persoon = Persoon.objects.get(pk=hier.wie[naam])
        for field, value in more.items():
            setattr(persoon, field, value)
        change_person(persoon, told_of(persoon), versie=persoon.versie, door=hier.alice.medewerker)


def test_names_numbers_and_age_go_over_and_what_was_recorded_stays(hier: Bureau) -> None:
    known_better(hier, "Ruben", geboortejaar=1988, geboortesoort="bekend")
    known_better(hier, "Ruben", bsn="999900006", achternaam="Proefman", telefoon="+31612345678", vermoed_pleger=True)
    hier.record(OordeelGegeven(betrokkene=hier.wie["Ruben"], melding=str(hier.melding), acuut=True, structureel=None))
    before = hier.stand()
    assert swapped(hier).status_code == 302
    noor, ruben = person(hier, "Ruben"), person(hier, "Noor")
    assert (noor.voornamen, noor.rol, noor.bsn, noor.telefoon) == ("Noor", "kind", "", "")
    assert (ruben.voornamen, ruben.rol, ruben.bsn, ruben.telefoon) == ("Ruben", "partner", "999900006", "+31612345678")
    assert (noor.vermoed_pleger, ruben.vermoed_pleger) == (True, None)
    after = hier.stand()
    assert after.oordelen == before.oordelen
    assert after.periodes(hier.wie["Ruben"]) == before.periodes(hier.wie["Ruben"])
    assert after.betrokkene(hier.wie["Ruben"]).leeftijd is Leeftijd.MINDERJARIG  # type: ignore[union-attr]
    assert after.betrokkene(hier.wie["Noor"]).leeftijd is Leeftijd.MEERDERJARIG  # type: ignore[union-attr]


def test_both_are_found_by_who_they_are_now(hier: Bureau) -> None:
    known_better(hier, "Ruben", telefoon="+31612345678")
    swapped(hier)
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        rows = Zoekteken.objects.filter(teken=zoeken.token(Zoekteken.Soort.TELEFOON, zoeken.phone("+31612345678")))
        assert [str(row.persoon_id) for row in rows] == [hier.wie["Noor"]]


def test_of_one_melding_only_what_it_said_goes_over(hier: Bureau) -> None:
    with hier.alice.at_work():
        dossier = open_dossier(hier.dossier)
        common: dict[str, Any] = {"station": "melding", "onderdeel": "signaal", "door": hier.alice.medewerker}
        of_one = {"over_wie": [hier.wie["Ruben"]], "ref": str(hier.melding), **common}
        fragmenten.write(dossier, Fragment.Soort.FEIT, "Sloeg met de deur.", **of_one)
        fragmenten.write(
            dossier,
            Fragment.Soort.FEIT,
            "Over allebei.",
            **of_one | {"over_wie": [hier.wie["Ruben"], hier.wie["Noor"]]},
        )
        fragmenten.write(dossier, Fragment.Soort.FEIT, "Van later.", **of_one | {"ref": str(new_id())})
    assert swapped(hier, wat=str(hier.melding)).status_code == 302
    assert person(hier, "Ruben").voornamen == "Ruben"
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        now = fragmenten.current_fragments(
            Fragment.objects.filter(dossier=Dossier(pk=hier.dossier), onderdeel="signaal")
        )
        about = {row.tekst: {str(wie) for wie in row.over_wie} for row in now}
        assert Fragment.objects.filter(tekst="Sloeg met de deur.").count() == 2
    assert about == {
        "Sloeg met de deur.": {hier.wie["Noor"]},
        "Over allebei.": {hier.wie["Ruben"], hier.wie["Noor"]},
        "Van later.": {hier.wie["Ruben"]},
    }


def test_two_who_see_the_same_mistake_do_not_undo_one_another(hier: Bureau) -> None:
    assert swapped(hier).status_code == 302
    answer = swapped(hier)
    assert answer.status_code == 200
    assert "Een collega verwisselde hier intussen ook twee mensen." in answer.content.decode()
    assert person(hier, "Ruben").voornamen == "Noor"


def test_swapped_again_it_is_as_it_was(hier: Bureau) -> None:
    known_better(hier, "Ruben", bsn="999900006")
    swapped(hier)
    assert swapped(hier, eerder="1").status_code == 302
    assert (person(hier, "Ruben").voornamen, person(hier, "Ruben").bsn) == ("Ruben", "999900006")


def test_the_timeline_says_it_and_the_line_is_not_withdrawn_but_swapped_again(hier: Bureau) -> None:
    swapped(hier)
    page = hier.client.get(f"/dossiers/{hier.dossier}/").content.decode()
    assert "waren verwisseld" in page
    assert "De juf noemde de namen andersom." in page
    (fact,) = [one for one in hier.stand().verleden if type(one.feit).__name__ == "Verwisseld"]
    assert hier.look("gebeurtenis-herstellen", fact.id).status_code == 404


@pytest.mark.parametrize("answers", [{"reden": ""}, {"met": ""}, {"wat": ""}, {"wat": str(new_id())}])
def test_an_incomplete_or_strange_answer_changes_nothing(hier: Bureau, answers: dict[str, str]) -> None:
    assert swapped(hier, **answers).status_code == 200
    assert person(hier, "Ruben").voornamen == "Ruben"


def test_sending_twice_is_once(hier: Bureau) -> None:
    sleutel = str(new_id())
    assert [swapped(hier, sleutel=sleutel).status_code for _ in range(2)] == [302, 302]
    assert person(hier, "Ruben").voornamen == "Noor"
