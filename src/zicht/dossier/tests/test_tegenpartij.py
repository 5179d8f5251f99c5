"""The pages of a dossier in which the whole family may be the counterpart."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from tests.proefopstelling.bureau import Bureau, bureau
from tests.proefopstelling.wereld import wereld
from zicht.dossier import spiegel
from zicht.dossier.controle import faults_of
from zicht.dossier.handelingen.eergeweld import NIET_DE_FAMILIE
from zicht.dossier.models import Deskundige, Fragment, Gebeurtenis, Traject
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.protocol.begrippen import Afsluitreden, Beoordelingsbesluit, Datumreden, Eergeweld, Zegspersoon
from zicht.protocol.eergeweld import look_at
from zicht.protocol.gebeurtenissen import Afgesloten, EergeweldGebleken, KritiekeDatumVastgesteld
from zicht.protocol.informeren import INFORMATIE_BETROKKENE, KENNISGEVING

pytestmark = pytest.mark.django_db

INFORMEREN = "informeren-vastleggen"
GEBLEKEN = EergeweldGebleken(onderwerp=Eergeweld.HUWELIJKSDWANG, zegt=Zegspersoon.PROFESSIONAL)
OVER_EEN_MAAND = klok.today() + timedelta(days=30)
REIS = {"reden": "reis", "dag": OVER_EEN_MAAND.isoformat(), "wat": "School hoorde van tickets."}


@pytest.fixture
def hier(client: Client) -> Bureau:
    return bureau(wereld(), client)


@pytest.fixture
def met_eergeweld(hier: Bureau) -> Bureau:
    hier.record(GEBLEKEN)
    return hier


def page(hier: Bureau, naam: str, *args: object) -> str:
    return hier.look(naam, *args).content.decode()


# The subject comes to light


def test_a_subject_that_comes_to_light_says_from_which_side_and_shields_who_said_it(hier: Bureau) -> None:
    form = page(hier, "eergeweld-vastleggen")
    assert 'name="afgeschermd"' in form
    assert "checked" in form.split('name="afgeschermd"')[1].split(">")[0]
    told = {"onderwerp": "huwelijksdwang", "zegt": "een-professional", "tekst": "Zij moet trouwen.", "bron": "mentor"}
    assert hier.send("eergeweld-vastleggen", **told, afgeschermd="on").status_code == 302
    assert hier.stand().eergeweld == {Eergeweld.HUWELIJKSDWANG}
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        text = Fragment.objects.get(station="eergeweld")
        assert (text.bron, text.bron_afgeschermd) == ("mentor", True)
        assert "mentor" not in str(Gebeurtenis.objects.get(soort="EergeweldGebleken").inhoud)


def test_what_is_known_already_is_not_offered_again(met_eergeweld: Bureau) -> None:
    assert 'value="huwelijksdwang"' not in page(met_eergeweld, "eergeweld-vastleggen")


# Telling


@pytest.mark.eis("R-247")
def test_a_letter_home_is_refused_in_words_and_alone_it_is_accepted(met_eergeweld: Bureau) -> None:
    noor = met_eergeweld.wie["Noor"]
    refused = met_eergeweld.send(INFORMEREN, KENNISGEVING.code, noor, wijze="brief", wat="Brief gestuurd.")
    said = refused.content.decode()
    assert "Een brief of bericht kan een ander in huis lezen" in said
    assert "Brief gestuurd." in said
    assert f"/uitstellen/{noor}/" in said
    alone = met_eergeweld.send(INFORMEREN, KENNISGEVING.code, noor, wijze="gesprek-alleen", wat="Op school verteld.")
    assert alone.status_code == 302


def test_what_is_safe_is_offered_first_and_elsewhere_the_list_is_as_it_was(hier: Bureau) -> None:
    noor = hier.wie["Noor"]
    assert "gesprek-alleen" not in page(hier, INFORMEREN, KENNISGEVING.code, noor)
    hier.record(GEBLEKEN)
    form = page(hier, INFORMEREN, KENNISGEVING.code, noor)
    assert form.index('value="gesprek-alleen"') < form.index('value="brief"')
    assert "Niet veilig: een ander in huis kan het lezen." in form


def test_who_must_be_alone_hears_it_without_the_others(met_eergeweld: Bureau) -> None:
    form = page(met_eergeweld, INFORMEREN, KENNISGEVING.code, met_eergeweld.wie["Noor"])
    assert "Wat en wie hoorde dit ook" not in form


def test_postponing_has_the_ground_of_safety_filled_in(met_eergeweld: Bureau) -> None:
    form = page(met_eergeweld, "informeren-uitstellen", met_eergeweld.wie["Noor"])
    chosen = form.split('value="gevaar-voor-een-directbetrokkene"')[1].split(">")[0]
    assert "checked" in chosen


def test_a_talk_and_a_condition_say_that_nobody_of_the_family_may_be_in_between(met_eergeweld: Bureau) -> None:
    assert "laat niemand van de familie of het netwerk tolken" in page(met_eergeweld, "gesprek-vastleggen")
    assert NIET_DE_FAMILIE in page(met_eergeweld, "voorwaarde-vaststellen")


def test_elsewhere_family_may_help(hier: Bureau) -> None:
    """The negative control: an aunt who looks after a child is a strength there."""
    assert NIET_DE_FAMILIE not in page(hier, "voorwaarde-vaststellen")
    assert "tolken" not in page(hier, "gesprek-vastleggen")


def test_nothing_nags_about_who_is_suspected_or_related(met_eergeweld: Bureau) -> None:
    with met_eergeweld.alice.at_work():
        dossier = met_eergeweld.client.get(f"/dossiers/{met_eergeweld.dossier}/").content.decode()
    can_do = dossier.split('id="kunnen"')[1].split("</section>")[0]
    assert not any(word in can_do.lower() for word in ("relatie", "pleger", "vermoed"))


# A critical date


def test_a_critical_date_is_set_replaced_and_looked_at(hier: Bureau) -> None:
    assert hier.send("kritieke-datum", **REIS, voor=[hier.wie["Noor"]]).status_code == 302
    (datum,) = hier.stand().open_kritieke_data
    assert (datum.reden, datum.dag, datum.voor) == (Datumreden.REIS, OVER_EEN_MAAND, (hier.wie["Noor"],))
    later = (OVER_EEN_MAAND + timedelta(days=7)).isoformat()
    assert OVER_EEN_MAAND.isoformat() in page(hier, "kritieke-datum-wijzigen", datum.id)
    hier.send("kritieke-datum-wijzigen", datum.id, **REIS | {"dag": later, "reden": "huwelijk"})
    (changed,) = hier.stand().open_kritieke_data
    assert (changed.id, changed.dag.isoformat(), changed.reden) == (datum.id, later, Datumreden.HUWELIJK)
    assert 'value="geweest"' not in page(hier, "kritieke-datum-bekijken", datum.id)
    hier.send("kritieke-datum-bekijken", datum.id, uitkomst="gaat-niet-door", wat="De tickets zijn ingeleverd.")
    assert hier.stand().open_kritieke_data == ()
    again = hier.look("kritieke-datum-bekijken", datum.id)
    assert again["Location"] == hier.address("dossier"), "who looked at it is told so, on the dossier"


def test_a_day_in_the_past_gets_words(hier: Bureau) -> None:
    said = hier.send("kritieke-datum", **REIS | {"dag": "2026-01-05"}).content.decode()
    assert "Deze dag is al geweest." in said
    assert hier.stand().kritieke_data == ()


def test_the_day_stands_in_no_address(hier: Bureau) -> None:
    hier.send("kritieke-datum", **REIS)
    (datum,) = hier.stand().open_kritieke_data
    assert OVER_EEN_MAAND.isoformat() not in hier.address("kritieke-datum-bekijken", datum.id)


def test_it_comes_in_the_list_in_time_and_stays_there_after_closing(hier: Bureau) -> None:
    hier.send("kritieke-datum", **REIS)
    (datum,) = hier.stand().open_kritieke_data
    with hier.alice.at_work():
        dossier = open_dossier(hier.dossier)
        row = Traject.objects.running().get(soort=spiegel.KRITIEKE_DATUM)
        assert (row.kijken_op, row.stap_over) == (look_at(datum), OVER_EEN_MAAND.isoformat())
        assert list(faults_of(dossier)) == []
    hier.decided(Beoordelingsbesluit.GEEN_VERVOLGSTAPPEN)
    hier.record(Afgesloten(redenen=tuple((id, Afsluitreden.GEEN_VERVOLGSTAPPEN) for id in hier.stand().ids)))
    assert not spiegel.is_done(hier.stand())
    hier.send("kritieke-datum-bekijken", datum.id, uitkomst="gaat-niet-door", wat="Zij blijft hier.")
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        assert not Traject.objects.running().filter(soort=spiegel.KRITIEKE_DATUM).exists()


def test_the_day_itself_is_looked_at_first(hier: Bureau) -> None:
    """Heard on the day, or nearly: it is the first thing to do."""
    hier.record(KritiekeDatumVastgesteld(datum=str(new_id()), reden=Datumreden.VRIJLATING, dag=klok.today()))
    dossier = hier.client.get(f"/dossiers/{hier.dossier}/").content.decode()
    first = dossier.split('id="kunnen"')[1].split("</a>")[0]
    assert "Kritieke datum bekijken" in first


# The expert


def test_an_expert_from_outside_has_a_name_in_content_and_an_id_in_the_journaal(met_eergeweld: Bureau) -> None:
    given = {"soort": "lec-egg", "naam": "Agent Verzonnen", "telefoon": "0612345678"}
    assert met_eergeweld.send("deskundige-vastleggen", **given).status_code == 302
    with met_eergeweld.alice.at_work():
        open_dossier(met_eergeweld.dossier)
        expert = Deskundige.objects.get()
        assert str(expert.pk) == met_eergeweld.stand().deskundige
        assert "Verzonnen" not in str(Gebeurtenis.objects.get(soort="DeskundigeBetrokken").inhoud)


def test_a_colleague_is_chosen_by_name(met_eergeweld: Bureau) -> None:
    alice = met_eergeweld.alice.medewerker
    assert "Kies welke collega" in met_eergeweld.send("deskundige-vastleggen", soort="collega").content.decode()
    met_eergeweld.send("deskundige-vastleggen", soort="collega", collega=str(alice.pk))
    dossier = met_eergeweld.client.get(f"/dossiers/{met_eergeweld.dossier}/").content.decode()
    assert f"Deskundige: {alice}" in dossier


def test_the_database_knows_no_expert_without_a_name(met_eergeweld: Bureau) -> None:
    with met_eergeweld.alice.at_work():
        dossier = open_dossier(met_eergeweld.dossier)
        with pytest.raises(IntegrityError, match="deskundige_is_iemand"), transaction.atomic():
            Deskundige.objects.create(dossier=dossier, soort="politie", vastgelegd_op=klok.now())


def test_of_another_dossier_no_expert_is_seen(met_eergeweld: Bureau) -> None:
    """The wall: content shows only while its dossier is open."""
    met_eergeweld.send("deskundige-vastleggen", soort="politie", naam="Agent Verzonnen")
    with met_eergeweld.alice.at_work():
        assert not Deskundige.objects.exists()


def test_where_it_is_not_about_this_no_expert_is_asked(hier: Bureau) -> None:
    assert hier.look("deskundige-vastleggen").status_code == 404
    assert "Deskundige vastleggen" not in hier.client.get(f"/dossiers/{hier.dossier}/").content.decode()


def test_how_veilig_thuis_works_is_also_told_alone(met_eergeweld: Bureau) -> None:
    """Another duty towards the same person, in the same talk: offered together."""
    noor = met_eergeweld.wie["Noor"]
    met_eergeweld.send(
        "gesprek-vastleggen", wie=noor, uitkomst="gesproken", wijze="elders", verslag="Bij de mentor.", alleen="ja"
    )
    assert f"{INFORMATIE_BETROKKENE.code}:{noor}" in page(met_eergeweld, INFORMEREN, KENNISGEVING.code, noor)
