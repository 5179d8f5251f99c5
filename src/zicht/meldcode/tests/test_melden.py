"""From the walk to Veilig Thuis without typing twice: what is sent is what was seen, it arrives with clocks running."""

import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.test import Client

from tests.proefopstelling.wereld import iemand
from zicht.berichten.models import Bericht
from zicht.dossier.journaal import stand_of
from zicht.dossier.models import Fragment, Persoon
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.meldcode.tests.school import School, school
from zicht.organisaties.models import Organisatie
from zicht.protocol.begrippen import Positie
from zicht.stations.melding.models import Melding

pytestmark = pytest.mark.django_db
CODES = {
    "sleutel",
    "over",
    "op",
    "soort",
    "positie",
    "gemeente",
    "grond",
    "rol",
    "onderwerpen",
    "geboren",
    "eerste_signaal",
    "gesproken",
    "telefoon",
}
WIE = {
    "rol": "kind",
    "voornamen": "Noor",
    "achternaam": "Proefman",
    "geboren_jaar": "2017",
    "postcode": "1316 AB",
    "huisnummer": "12",
    "straat": "Proefstraat",
    "woonplaats": "Almere",
}
MELDER = {
    "gemeente": "Almere",
    "telefoon": "036 1234567",
    "functie": "leerkracht",
    "geinformeerd": "nee",
    "anoniem": "nee",
}


def decided(hier: School, **beslissen: Any) -> School:
    hier.walk(until="beslissen")
    assert hier.send("meldcode-beslissen", melden="ja", **{"hulp": "nee", **beslissen}).status_code == 302
    return hier


def looked_over(hier: School, **answers: Any) -> Any:
    """The page that shows exactly what is sent."""
    noor = hier.look("meldcodedossier").context["betrokkenen"][0]
    assert hier.send("meldcode-persoon", noor.pk, **WIE).status_code == 302
    answer = hier.send("meldcode-melden", **{**MELDER, **answers})
    assert answer.status_code == 302, answer.content.decode()
    return hier.look("meldcode-versturen")


def sent(hier: School, page: Any, *, zonder: str = "", sleutel: str = "") -> Any:
    context = page.context
    mee = [stuk.code for stuk, _ in context["stukken"] if not (zonder and stuk.code.startswith(zonder))]
    form = {"mee": mee, "afdruk": context["afdruk"], "sleutel": sleutel or str(context["sleutel"]), "verstuur": "1"}
    return hier.client.post(hier.address("meldcode-versturen"), form)


def at_veilig_thuis(flevoland: Organisatie) -> Any:
    """Somebody of the front desk, where the melding came in."""
    return iemand(flevoland, "frontoffice").at_work()


def test_it_arrives_as_a_melding_with_clocks_running(hier: School, flevoland: Organisatie) -> None:
    assert sent(hier, looked_over(decided(hier))).status_code == 302
    with at_veilig_thuis(flevoland):
        (ontvangen,) = Bericht.objects.received()
        answer = Bericht.objects.get(antwoord_op=ontvangen)
        dossier = open_dossier(answer.dossier_id)  # type: ignore[arg-type]
        melding = Melding.objects.get(dossier=dossier)
        stand = stand_of(dossier)
        assert melding.positie == Positie.VEILIG_THUIS_NEEMT_OVER
        assert melding.meldcodestappen == [1, 2, 3, 4, 5]
        assert len(stand.open_meldingen) == 1
        assert stand.open_meldingen[0].uiterlijk > klok.now()
        assert str(dossier.gemeente) == "Almere"
        persoon = Persoon.objects.get(dossier=dossier, rol="kind")
        assert (persoon.voornamen, persoon.achternaam, persoon.postcode) == ("Noor", "Proefman", "1316 AB")
        told = "\n".join(Fragment.objects.filter(dossier=dossier).values_list("tekst", flat=True))
    for words in ("Twee blauwe plekken op de arm.", "Zij ziet het ook.", "Zij schrok en zei niets.", "Al drie keer."):
        assert words in told


def test_who_somebody_is_keeps_what_was_known_of_them(hier: School) -> None:
    page = hier.look("meldcode-persoon", hier.look("meldcodedossier").context["betrokkenen"][0].pk)
    assert page.context["form"].initial["rol"] == "kind"
    assert page.context["form"].initial["voornamen"] == "Noor"


def texts_in(sent: Any) -> Any:
    """Every word of the package, but for keys, codes and days."""
    if isinstance(sent, dict):
        return [text for naam, value in sent.items() if naam not in CODES for text in texts_in(value)]
    if isinstance(sent, list):
        return [text for value in sent for text in texts_in(value)]
    return [sent] if isinstance(sent, str) and sent else []


def test_everything_that_is_sent_stands_on_the_page(hier: School) -> None:
    hier.send(
        "meldcode-signaal", tekst="Zij wil niet naar huis.", soort="verteld", verteld_door="Haar vriendin", waar="plein"
    )
    page = looked_over(decided(hier), bereikbaar="Na drie uur.", anoniem="ja", grond="gevaar-melder")
    said = " ".join(unescape(page.content.decode()).split())
    told = [text for part in texts_in(page.context["pakket"]) for text in re.split(r"\n+|, |: ", part)]
    assert len(told) > 20
    assert [text for text in told if text not in said] == []
    for words in ("Almere", "Kindermishandeling", "stap 1, 2, 3, 4, 5 gezet", "mag niet weten dat jij meldt"):
        assert words in said
    assert "1234567" in said.replace(" ", "")


def test_what_is_not_ticked_is_not_sent(hier: School, flevoland: Organisatie) -> None:
    assert sent(hier, looked_over(decided(hier)), zonder="tekst:uitkomst").status_code == 302
    with at_veilig_thuis(flevoland):
        answer = Bericht.objects.sent().get()
        dossier = open_dossier(answer.dossier_id)  # type: ignore[arg-type]
        told = "\n".join(Fragment.objects.filter(dossier=dossier).values_list("tekst", flat=True))
    assert "Zij schrok en zei niets." in told
    assert "Zij ziet het ook." not in told


def test_who_is_not_ticked_is_not_sent_and_whom_it_is_about_always_is(hier: School, flevoland: Organisatie) -> None:
    page = looked_over(decided(hier))
    assert [str(wie) for wie, *_ in page.context["mensen"]] == ["Noor, groep 6", "Moeder"]
    (moeder,) = [stuk.code for stuk, _ in page.context["stukken"] if stuk.is_persoon]
    assert sent(hier, page, zonder=moeder).status_code == 302
    with at_veilig_thuis(flevoland):
        dossier = open_dossier(Bericht.objects.sent().get().dossier_id)  # type: ignore[arg-type]
        assert [persoon.rol for persoon in Persoon.objects.filter(dossier=dossier)] == ["kind"]


def test_the_file_shows_number_contact_and_promise_and_asks_to_phone_when_it_passes(hier: School) -> None:
    sent(hier, looked_over(decided(hier)))
    page = hier.look("meldcodedossier").content.decode()
    assert "Melding VT03-M-" in page
    assert "0800-2000" in page
    assert "Je hoort uiterlijk" in page
    with klok.stopped_at(klok.now() + timedelta(days=12)):
        assert "Je zou uiterlijk" in hier.look("meldcodedossier").content.decode()


def test_veilig_thuis_sees_the_melding_and_nothing_of_the_file(hier: School, flevoland: Organisatie) -> None:
    sent(hier, looked_over(decided(hier)))
    medewerker = iemand(flevoland, "backoffice")
    hier.as_(medewerker)
    assert hier.look("meldcodedossier").status_code == 404


def test_the_school_sees_nothing_of_the_dossier_at_veilig_thuis(hier: School) -> None:
    sent(hier, looked_over(decided(hier)))
    with hier.lea.at_work():
        assert not Persoon.objects.exists()
        assert not Melding.objects.exists()


def test_what_changed_after_looking_is_shown_again_and_not_sent(hier: School) -> None:
    page = looked_over(decided(hier))
    hier.send("meldcode-signaal", tekst="Nog een blauwe plek.", soort="gezien")
    answer = sent(hier, page)
    assert answer.status_code == 200
    assert "Nog een blauwe plek." in answer.content.decode()
    assert hier.doorloop().verstuurd == ()


def test_sending_twice_is_one_melding(hier: School, flevoland: Organisatie) -> None:
    page, sleutel = looked_over(decided(hier)), str(new_id())
    for _ in range(2):
        assert sent(hier, page, sleutel=sleutel).status_code in {200, 302}
    with at_veilig_thuis(flevoland):
        assert Bericht.objects.received().count() == 1


def test_a_melding_needs_the_decision_to_report(hier: School) -> None:
    hier.walk(until="beslissen")
    assert hier.look("meldcode-melden").status_code == 302
    assert hier.look("meldcode-versturen").status_code == 302


@pytest.mark.parametrize(("gemeente", "said"), [("Nergenshuizen", "niet bekend"), ("Bergen", "meer gemeenten")])
def test_it_goes_to_the_veilig_thuis_of_where_they_live_or_asks_again(hier: School, gemeente: str, said: str) -> None:
    decided(hier)
    answer = hier.send("meldcode-melden", **{**MELDER, "gemeente": gemeente})
    assert said in answer.content.decode()


def test_another_region_gets_it_when_they_live_there(hier: School) -> None:
    assert str(looked_over(decided(hier), gemeente="Zeist").context["naar"]) == "Veilig Thuis Utrecht"


def test_danger_makes_it_urgent_and_zicht_is_with_veilig_thuis(hier: School, flevoland: Organisatie) -> None:
    hier.send("meldcode-signaal", tekst="Vader dreigt op het plein.", soort="gezien")
    hier.send("meldcode-gevaar", gevaar="Vader dreigt nu.")
    hier.send("meldcode-beslissen", melden="ja", hulp="nee")
    sent(hier, looked_over(hier))
    with at_veilig_thuis(flevoland):
        dossier = open_dossier(Bericht.objects.sent().get().dossier_id)  # type: ignore[arg-type]
        assert Melding.objects.get(dossier=dossier).spoed


def test_a_professional_stays_unknown_to_the_family_with_a_ground_only(hier: School, flevoland: Organisatie) -> None:
    decided(hier)
    answer = hier.send("meldcode-melden", **{**MELDER, "anoniem": "ja"})
    assert "Kies een antwoord bij ‘Waarom niet?’" in answer.content.decode()
    sent(hier, looked_over(hier, anoniem="ja", grond="gevaar-melder"))
    with at_veilig_thuis(flevoland):
        dossier = open_dossier(Bericht.objects.sent().get().dossier_id)  # type: ignore[arg-type]
        assert Melding.objects.select_related("melder").get(dossier=dossier).melder.anoniem_voor_gezin


def test_another_school_never_sees_the_message(hier: School) -> None:
    sent(hier, looked_over(decided(hier)))
    elders = school(Client())
    with elders.lea.at_work():
        assert not Bericht.objects.exists()
