"""Do we know these people? Found by what is equal, decided by a person; and what each choice leads to."""

from uuid import UUID

import pytest
from django.test import Client

from tests.proefopstelling.wereld import Wereld, iemand, wereld
from zicht.dossier import journaal
from zicht.dossier.models import Dossier, Dossierkoppeling, Fragment, Persoon
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.protocol.gebeurtenissen import BehandelaarToegewezen
from zicht.protocol.partijen import VEILIG_THUIS
from zicht.stations.melding.models import Melding
from zicht.stations.melding.ontvangen import receive
from zicht.stations.melding.tests.bureau import HEEL, Desk, desk, words
from zicht.stations.melding.tests.voorbeelden import MOEDER, NOOR, een_melding

pytestmark = pytest.mark.django_db

KEUZE = "Waar hoort deze melding bij?"


@pytest.fixture
def bij(client: Client) -> Desk:
    return desk(wereld(), client)


def known(hier: Wereld, *, closed: bool = False, unassigned: bool = False) -> UUID:
    """A dossier of team Almere that Alice works on."""
    with hier.alice.at_work():
        made = receive(een_melding(), door=hier.alice.medewerker).dossier
        if not unassigned:
            assigned = BehandelaarToegewezen(medewerker=str(hier.alice.medewerker.pk))
            journaal.record(made, assigned, door=hier.alice.medewerker)
        if closed:
            Dossier.objects.filter(pk=made.pk).update(gesloten_op=klok.now())
        return made.pk


@pytest.mark.parametrize(
    "typed, ground",
    [
        ({"p0-bsn": "999900006", "p0-achternaam": "Anders", "p0-geboren": "", "p0-postcode": ""}, "zelfde BSN"),
        ({"p0-postcode": ""}, "Proefman, zelfde geboortedatum"),
        ({"p0-geboren": "2017", "p0-postcode": ""}, "Proefman, geboren in 2017"),
        ({"p0-geboren": "", "p0-achternaam": "Anders"}, "1315 AB 12"),
    ],
)
@pytest.mark.eis("R-124")
def test_an_earlier_dossier_is_found_by(bij: Desk, typed: dict[str, str], ground: str) -> None:
    known(bij.hier)
    page = words(bij.send(HEEL | {"p1-zelfde_adres": None} | typed))
    assert KEUZE in page
    assert f"Gelijk: {ground}" in page or f", {ground}" in page


def test_a_surname_alone_finds_nobody(bij: Desk) -> None:
    known(bij.hier)
    page = words(bij.send(HEEL | {"p0-geboren": "", "p0-postcode": "", "p1-zelfde_adres": None}))
    assert "Wij vonden geen eerdere melding" in page


def test_nothing_is_chosen_beforehand_when_it_is_not_sure(bij: Desk) -> None:
    known(bij.hier)
    page = bij.send()
    assert page.context["controle"]["bestemming"].value() == ""
    assert "Kies bij welk dossier dit hoort" in words(bij.finish())


def test_the_same_bsn_and_nothing_else_near_is_sure(bij: Desk) -> None:
    dossier = known(bij.hier)
    page = bij.send(HEEL | {"p0-bsn": "999900006"})
    assert page.context["controle"]["bestemming"].value() == f"bij:{dossier}"


def test_two_dossiers_that_fit_are_never_chosen_between(bij: Desk) -> None:
    known(bij.hier)
    known(bij.hier)
    assert bij.send(HEEL | {"p0-bsn": "999900006"}).context["controle"]["bestemming"].value() == ""


def test_what_is_ours_to_know_stands_apart_from_what_is_read_out(bij: Desk) -> None:
    """The running dossier and its team were to be read out to whoever called."""
    known(bij.hier)
    aloud, apart = words(bij.send()).split("Niet voorlezen")
    spoken = aloud.split("Lees dit voor. Klopt het?")[1]
    assert "team Almere" in apart
    assert not any(secret in spoken for secret in ("Almere", "Dossier", "gelijk", KEUZE))
    assert "Heb je de samenvatting voorgelezen?" in spoken


def test_the_names_of_another_team_are_not_shown(bij: Desk) -> None:
    known(bij.hier)
    choice = words(bij.send()).split(KEUZE)[1].split("Neem de melding in ontvangst")[0]
    assert "Marloes" not in choice
    assert "team Almere" in choice


@pytest.mark.eis("R-125")
def test_joining_a_running_dossier_adds_unread_and_brings_zicht_of_everyone_to_veilig_thuis(bij: Desk) -> None:
    dossier = known(bij.hier)
    answer = bij.finish(HEEL, **{"c-bestemming": f"bij:{dossier}"})
    assert (answer.status_code, answer["Location"]) == (302, "/werkvoorraad/")
    with bij.hier.alice.at_work():
        stand = journaal.stand_of(open_dossier(dossier))
        assert [row.classificatie for row in Melding.objects.all()] == ["eerste", "vervolgmelding"]
        assert {stand.holder(id, klok.now()) for id in stand.ids} == {VEILIG_THUIS}
        assert set(stand.meldingen[1].betrokkenen) == set(stand.ids)


def test_unread_only_a_bsn_says_that_somebody_is_known_and_what_was_told_is_kept(bij: Desk) -> None:
    dossier = known(bij.hier)
    told = HEEL | {"p0-bsn": "999900006", "p0-telefoon": "06 11111111"}
    bij.finish(told, **{"c-bestemming": f"bij:{dossier}"})
    with bij.hier.alice.at_work():
        open_dossier(dossier)
        assert sorted(Persoon.objects.values_list("voornamen", flat=True)) == ["Marloes", "Marloes", "Noor"]
        assert "telefoon: +31611111111" in Fragment.objects.get(onderdeel="gegevens").tekst


def test_who_works_on_the_dossier_says_who_is_who(bij: Desk) -> None:
    dossier = known(bij.hier, unassigned=True)
    last = {"c-bestemming": f"bij:{dossier}"}
    page = bij.finish(HEEL, **last)
    assert "Wie is wie?" in words(page)
    same = page.context["wie"]
    assert same["p0"].value() != ""
    assert same["p1"].value() == ""  # her birth date is unknown: only a person can say that it is she
    mother = next(id for id, naam in same.fields["p1"].choices if naam.startswith("Marloes"))
    who = {f"w-{dossier}": "1", "w-p0": same["p0"].value(), "w-p1": mother}
    assert bij.finish(HEEL | {"p1-telefoon": "06 11111111"}, **last, **who).status_code == 302
    with bij.hier.alice.at_work():
        open_dossier(dossier)
        assert Persoon.objects.count() == 2
        assert Persoon.objects.get(voornamen="Marloes").telefoon == MOEDER.telefoon
        assert "+31611111111" in Fragment.objects.get(onderdeel="gegevens").tekst
        assert Persoon.objects.get(voornamen="Marloes").postcode == "1315 AB"


def test_twins_share_surname_and_birth_date_and_stay_two_people(bij: Desk) -> None:
    dossier = known(bij.hier, unassigned=True)
    page = bij.finish(HEEL | {"p0-voornamen": "Fien"}, **{"c-bestemming": f"bij:{dossier}"})
    assert page.context["wie"]["p0"].value() == ""


def test_twins_in_one_melding_are_two_people(bij: Desk) -> None:
    twin = {f"p2-{naam.removeprefix('p0-')}": value for naam, value in HEEL.items() if naam.startswith("p0-")}
    bij.finish(HEEL | twin | {"p2-voornamen": "Fien"})
    with bij.front.at_work():
        open_dossier(Dossier.objects.get().pk)
        assert Persoon.objects.filter(geboortejaar=2017).count() == 2


def test_a_closed_dossier_is_linked_and_stays_closed(bij: Desk) -> None:
    earlier = known(bij.hier, closed=True)
    page = bij.send()
    assert "Een nieuw dossier" not in words(page)
    assert bij.finish(HEEL, **{"c-koppelen": [str(earlier)]}).status_code == 302
    with bij.front.at_work():
        link = Dossierkoppeling.objects.get()
        assert (link.eerder_id, link.soort) == (earlier, "hermelding")
        open_dossier(link.dossier_id)
        assert Melding.objects.get().classificatie == "hermelding"
        assert Dossier.objects.get(pk=earlier).gesloten_op is not None


def test_a_person_may_say_that_it_is_somebody_else(bij: Desk) -> None:
    known(bij.hier)
    assert bij.finish(HEEL, **{"c-bestemming": "nieuw"}).status_code == 302
    with bij.front.at_work():
        assert Dossier.objects.count() == 2
        assert not Dossierkoppeling.objects.exists()


def test_what_was_typed_otherwise_since_the_search_is_searched_again(bij: Desk) -> None:
    page = bij.send(HEEL | {"p0-geboren": ""})
    gezocht = page.context["controle"]["gezocht"].value()
    again = bij.send(HEEL, **{"_neem_aan": "1", "c-gezocht": gezocht})
    assert again.status_code == 200
    assert "Lees dit voor" in words(again)


def test_who_may_not_add_hears_what_to_do_instead(bij: Desk) -> None:
    known(bij.hier)
    bij.client.force_login(bij.hier.bob.medewerker)
    page = bij.send()
    assert "Jij kunt daar niet aan toevoegen" in words(page)
    assert "c-bestemming" in words(page)


def test_another_region_finds_nothing_of_us(bij: Desk) -> None:
    known(bij.hier)
    bij.client.force_login(iemand(bij.hier.utrecht, "frontoffice").medewerker)
    assert "Wij vonden geen eerdere melding" in words(bij.send())


def test_a_dossier_of_another_region_cannot_be_named_as_destination(bij: Desk) -> None:
    dossier = known(bij.hier)
    bij.client.force_login(iemand(bij.hier.utrecht, "frontoffice").medewerker)
    bij.finish(HEEL, **{"c-bestemming": f"bij:{dossier}"})
    with bij.hier.alice.at_work():
        assert len(journaal.stand_of(open_dossier(dossier)).meldingen) == 1


def test_nobody_keeps_zicht_beside_a_running_dossier(bij: Desk) -> None:
    dossier = known(bij.hier)
    keeps = HEEL | {
        "positie": "kan-zelf-hulp-bieden",
        "behoudt": "ja",
        "houder_persoon": "Anne",
        "houder_telefoon": "06 12345678",
        "houder_vervanger": "Kees",
    }
    assert "Er loopt al een dossier" in words(bij.finish(keeps, **{"c-bestemming": f"bij:{dossier}"}))


def test_the_choice_is_about_people_never_about_names_in_the_address(bij: Desk) -> None:
    assert NOOR.achternaam not in bij.address
