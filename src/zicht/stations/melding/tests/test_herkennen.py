"""A melding that the desk adds unread names people who are there already; the behandelaar says who is who."""

from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from tests.proefopstelling.wereld import wereld
from zicht.dossier import controle, journaal
from zicht.dossier.models import Fragment, Gebeurtenis, Persoon, ZichtStand
from zicht.dossier.namen import names_for_list
from zicht.dossier.openen import open_dossier
from zicht.dossier.wie import Mensen
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.protocol.gebeurtenissen import Ingetrokken
from zicht.protocol.partijen import VEILIG_THUIS
from zicht.protocol.stand import Stand
from zicht.stations.melding.tests.bureau import HEEL, Desk, desk, words
from zicht.stations.melding.tests.test_zoek import known
from zicht.stations.volgende import what_next

pytestmark = pytest.mark.django_db


@pytest.fixture
def bij(client: Client) -> Desk:
    return desk(wereld(), client)


def added_unread(bij: Desk, **told: Any) -> UUID:
    """Alice's dossier, with the same two people reported once more by a desk that cannot look into it."""
    dossier = known(bij.hier)
    bij.finish(HEEL | told, **{"c-bestemming": f"bij:{dossier}"})
    bij.client.force_login(bij.hier.alice.medewerker)
    return dossier


def people(bij: Desk, dossier: UUID) -> list[Persoon]:
    with bij.hier.alice.at_work():
        open_dossier(dossier)
        return list(Persoon.objects.order_by("vastgelegd_op", "id"))


def now(bij: Desk, dossier: UUID) -> tuple[Stand, Mensen]:
    with bij.hier.alice.at_work():
        stand = journaal.stand_of(opened := open_dossier(dossier))
        return stand, Mensen.of(opened, stand.herkend)


def answer(bij: Desk, dossier: UUID, **answers: str) -> Any:
    sent = {"sleutel": str(new_id()), **answers}
    return bij.client.post(reverse("wie-is-wie", args=[dossier]), sent)


def both_known(bij: Desk, dossier: UUID) -> Any:
    noor, marloes, noor_again, marloes_again = people(bij, dossier)
    return answer(bij, dossier, **{f"wie_{noor_again.pk}": str(noor.pk), f"wie_{marloes_again.pk}": str(marloes.pk)})


@pytest.mark.eis("R-125")
def test_who_is_who_is_the_first_thing_to_do_until_it_is_answered(bij: Desk) -> None:
    dossier = added_unread(bij)
    page = words(bij.client.get(reverse("dossier", args=[dossier])))
    assert "Wie is wie?" in page
    stand, mensen = now(bij, dossier)
    with bij.hier.alice.at_work():
        open_dossier(dossier)
        first = what_next(dossier, stand, mensen, klok.now()).first
    assert first
    assert first.tekst == "Wie is wie?"
    assert both_known(bij, dossier).status_code == 302
    assert reverse("wie-is-wie", args=[dossier]) not in words(bij.client.get(reverse("dossier", args=[dossier])))


@pytest.mark.eis("R-005", "R-125")
def test_who_was_known_is_one_person_with_one_holder_in_the_dossier_and_in_every_list(bij: Desk) -> None:
    dossier = added_unread(bij)
    both_known(bij, dossier)
    stand, mensen = now(bij, dossier)
    noor, marloes, *_ = people(bij, dossier)
    assert set(mensen.personen) == set(stand.ids) == {str(noor.pk), str(marloes.pk)}
    assert {stand.holder(id, klok.now()) for id in stand.ids} == {VEILIG_THUIS}
    with bij.hier.alice.at_work():
        assert set(ZichtStand.objects.values_list("persoon_id", flat=True)) == {noor.pk, marloes.pk}
        assert [naam.voornamen for naam in names_for_list([dossier], "proef")[dossier]] == ["Noor", "Marloes"]
        assert list(controle.faults_of(open_dossier(dossier))) == []
    assert words(bij.client.get(reverse("dossier", args=[dossier]))).count("Marloes Proefman</a>") == 1


def test_the_clocks_of_the_melding_stay(bij: Desk) -> None:
    dossier = added_unread(bij)
    before = now(bij, dossier)[0].meldingen[1]
    both_known(bij, dossier)
    after = now(bij, dossier)[0].meldingen[1]
    assert (after.aankomst, after.uiterlijk) == (before.aankomst, before.uiterlijk)


def test_what_was_not_known_is_filled_in_and_what_was_told_otherwise_is_kept_beside_it(bij: Desk) -> None:
    dossier = added_unread(bij, **{"p1-telefoon": "06 11111111", "p1-vermoed_pleger": "nee"})
    both_known(bij, dossier)
    marloes = people(bij, dossier)[1]
    assert (marloes.postcode, marloes.telefoon, marloes.vermoed_pleger) == ("1315 AB", "+31698765432", False)
    with bij.hier.alice.at_work():
        open_dossier(dossier)
        assert "telefoon: +31611111111" in Fragment.objects.get(onderdeel="gegevens").tekst


def test_who_is_somebody_else_stays_and_the_one_who_is_not_known_yet_is_asked_again(bij: Desk) -> None:
    dossier = added_unread(bij)
    *_, noor_again, marloes_again = people(bij, dossier)
    answer(bij, dossier, **{f"wie_{noor_again.pk}": "ander"})
    stand, mensen = now(bij, dossier)
    assert stand.te_herkennen == (str(marloes_again.pk),)
    assert len(mensen.personen) == 4


def test_who_is_surely_the_same_is_chosen_beforehand_and_who_is_not_is_left_open(bij: Desk) -> None:
    dossier = added_unread(bij)
    noor, _, noor_again, marloes_again = people(bij, dossier)
    form = bij.client.get(reverse("wie-is-wie", args=[dossier])).context["form"]
    assert form[f"wie_{noor_again.pk}"].value() == str(noor.pk)
    assert form[f"wie_{marloes_again.pk}"].value() == ""


def test_two_people_with_another_bsn_are_two_people(bij: Desk) -> None:
    dossier = added_unread(bij, **{"p0-bsn": "999900018"})
    noor, _, noor_again, _ = people(bij, dossier)
    page = answer(bij, dossier, **{f"wie_{noor_again.pk}": str(noor.pk)})
    assert "Zij hebben een ander BSN" in words(page)
    assert len(now(bij, dossier)[1].personen) == 4


def test_two_new_people_cannot_each_be_the_other(bij: Desk) -> None:
    dossier = added_unread(bij)
    *_, one, other = people(bij, dossier)
    page = answer(bij, dossier, **{f"wie_{one.pk}": str(other.pk), f"wie_{other.pk}": str(one.pk)})
    assert "is hieronder zelf ook iemand die er al stond" in words(page)


def test_a_mistake_is_taken_back_in_the_timeline_and_then_they_are_two_again(bij: Desk) -> None:
    dossier = added_unread(bij)
    both_known(bij, dossier)
    with bij.hier.alice.at_work():
        opened = open_dossier(dossier)
        fact = Gebeurtenis.objects.filter(soort="BetrokkeneHerkend").first()
        assert fact
        journaal.record(opened, Ingetrokken(gebeurtenis=str(fact.pk)), door=bij.hier.alice.medewerker)
        assert len(names_for_list([dossier], "proef")[dossier]) == 3
    assert len(now(bij, dossier)[1].personen) == 3


def test_the_next_melding_with_that_bsn_is_about_who_it_turned_out_to_be(bij: Desk) -> None:
    dossier = added_unread(bij, **{"p1-bsn": "999900018"})
    both_known(bij, dossier)
    bij.client.force_login(bij.front.medewerker)
    bij.concept, bij.sleutel = new_id(), new_id()
    bij.finish(HEEL | {"p0-bsn": "999900006", "p1-bsn": "999900018"}, **{"c-bestemming": f"bij:{dossier}"})
    stand, mensen = now(bij, dossier)
    assert (len(mensen.personen), stand.te_herkennen) == (2, ())


def test_somebody_who_seems_to_be_there_twice_can_be_recognised_later(bij: Desk) -> None:
    dossier = known(bij.hier)
    bij.client.force_login(bij.hier.alice.medewerker)
    noor, marloes = people(bij, dossier)
    assert bij.client.get(reverse("wie-is-wie", args=[dossier])).status_code == 404
    sent = {"sleutel": str(new_id()), f"wie_{noor.pk}": str(marloes.pk)}
    assert bij.client.post(reverse("wie-is-deze", args=[dossier, noor.pk]), sent).status_code == 302
    assert len(now(bij, dossier)[0].ids) == 1


def test_at_the_desk_not_known_yet_is_an_answer_and_the_behandelaar_is_asked(bij: Desk) -> None:
    dossier = known(bij.hier, unassigned=True)
    last = {"c-bestemming": f"bij:{dossier}"}
    page = bij.finish(HEEL, **last)
    who = {f"w-{dossier}": "1", "w-p0": page.context["wie"]["p0"].value(), "w-p1": ""}
    assert bij.finish(HEEL, **last, **who).status_code == 302
    assert len(now(bij, dossier)[0].te_herkennen) == 1


def test_in_a_first_melding_nobody_has_to_be_recognised(bij: Desk) -> None:
    dossier = known(bij.hier)
    assert now(bij, dossier)[0].te_herkennen == ()
