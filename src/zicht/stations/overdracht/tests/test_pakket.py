"""What goes to the receiving party: shown first, whole, and never a trace of who told it."""

from typing import Any

import pytest

from tests.proefopstelling.bureau import Bureau
from tests.proefopstelling.gang import after_assessment, after_dienst
from zicht.dossier.handelingen.eergeweld import NIET_DE_FAMILIE
from zicht.dossier.models import Fragment, Lezer, Voorwaarde
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok, woorden
from zicht.foundation.ids import new_id
from zicht.organisaties.models import Organisatie
from zicht.protocol.begrippen import Datumreden, Eergeweld, Zegspersoon
from zicht.protocol.gebeurtenissen import EergeweldGebleken, KritiekeDatumVastgesteld
from zicht.stations.overdracht.tests.aanbod import FIVE, answers, fragment, offer, package_of

pytestmark = pytest.mark.django_db


MELDER = "Gerrit Proefmelder"


NUMMER = "06-00000017"


def test_nothing_is_sent_before_it_was_shown_as_it_will_be_sent(hier: Bureau, wijkteam: Organisatie) -> None:
    after_assessment(hier)
    text = fragment(hier, "Noor slaapt bij oma.")
    given = answers(hier, wijkteam, informatie=[str(text)])
    page: Any = hier.send("overdracht-aanbieden", **given)
    assert "Er is nog niets verstuurd" in page.content.decode()
    assert "Noor slaapt bij oma." in page.content.decode().split("Er is nog niets verstuurd")[1].split("<form")[0]
    assert not hier.stand().overdrachten
    zending = page.context["zending"]
    hier.send("overdracht-aanbieden", **given, gezien=zending.kenmerk)
    sent = package_of(hier)
    assert sent == {**zending.inhoud, "overdracht": sent["overdracht"]}


def test_what_changed_since_it_was_shown_is_shown_again(hier: Bureau, wijkteam: Organisatie) -> None:
    after_assessment(hier)
    page: Any = hier.send("overdracht-aanbieden", **answers(hier, wijkteam))
    seen = page.context["zending"].kenmerk
    answer = hier.send("overdracht-aanbieden", **answers(hier, wijkteam, voor=[hier.wie["Noor"]]), gezien=seen)
    assert "Er is nog niets verstuurd" in answer.content.decode()
    assert not hier.stand().overdrachten


@pytest.mark.parametrize(
    ("shielded", "in_package"),
    [
        (True, False),  # chosen by force, in the form of a page that was tampered with: it stays out
        (False, True),  # the negative control: the search finds what is there
    ],
)
def test_the_package_holds_nothing_of_a_shielded_source(
    hier: Bureau, wijkteam: Organisatie, shielded: bool, in_package: bool
) -> None:
    after_assessment(hier)
    text = f"{MELDER} ({NUMMER}) zag een blauwe plek."
    chosen = fragment(hier, text, bron=MELDER, bron_afgeschermd=shielded, leesbaar_voor=[Lezer.OVERDRACHTSPARTIJ])
    page = hier.look("overdracht-aanbieden").content.decode()
    assert (MELDER in page) is in_package
    offer(hier, wijkteam, informatie=[str(chosen)])
    if shielded:
        assert not hier.stand().overdrachten  # refused: it is not one of the choices
        offer(hier, wijkteam)
    sent = str(package_of(hier))
    assert (MELDER in sent) is in_package
    assert (NUMMER in sent) is in_package


@pytest.mark.parametrize(
    ("station", "onderdeel", "goes"),
    [
        ("melding", "omschrijving", True),  # what was told about the people
        ("melding", "afspraak-terugkoppeling", False),  # agreed with the melder: the melder's own
        ("melding", "zicht-teruggegeven", False),  # about the melder
        ("melder", "", False),
        ("informeren", "bevestiging-melding", False),  # what the melder was told and answered
        ("informeren", "besluit-betrokkenen", False),  # what the family was told: nothing to act on
        ("correctie", "hersteld", False),  # why a line was put right
    ],
)
def test_of_a_melding_goes_along_what_was_told_and_never_who_told_it(
    hier: Bureau, wijkteam: Organisatie, station: str, onderdeel: str, goes: bool
) -> None:
    after_assessment(hier)
    chosen = fragment(hier, "Er is geschreeuwd.", bron=MELDER, station=station, onderdeel=onderdeel)
    assert ("geschreeuwd" in hier.look("overdracht-aanbieden").content.decode()) is goes
    offer(hier, wijkteam, informatie=[str(chosen)] if goes else [])
    assert ("geschreeuwd" in str(package_of(hier))) is goes
    assert MELDER not in str(package_of(hier))


def test_every_text_says_about_whom_it_is_and_from_when_on_the_list_and_in_the_package(
    hier: Bureau, wijkteam: Organisatie
) -> None:
    after_assessment(hier)
    chosen = [str(fragment(hier, "School zag hetzelfde.", over_wie=[hier.wie[wie]])) for wie in ("Noor", "Marloes")]
    page = hier.look("overdracht-aanbieden").content.decode()
    today = woorden.day_in_words(klok.today(), klok.today())
    assert f"Waarneming over Noor, {today}" in page
    assert f"Waarneming over Marloes, {today}" in page
    offer(hier, wijkteam, informatie=chosen, voor=[hier.wie["Noor"]])
    assert [text["over"] for text in package_of(hier)["informatie"]] == [["Noor Proefman"], []]


def test_a_text_that_speaks_of_the_melder_is_not_on_the_list(hier: Bureau, wijkteam: Organisatie) -> None:
    after_assessment(hier)
    fragment(hier, "Wat de melder zag, past bij wat er eerder is verteld.")
    fragment(hier, "Noor slaapt bij oma.")
    page = hier.look("overdracht-aanbieden").content.decode()
    assert "Noor slaapt bij oma." in page
    assert "Wat de melder zag" not in page


@pytest.mark.eis("R-189")
def test_what_only_a_shielded_source_told_can_be_handed_over_in_own_words(hier: Bureau, wijkteam: Organisatie) -> None:
    after_dienst(hier)
    fragment(hier, f"{MELDER} hoorde geschreeuw.", bron_afgeschermd=True)
    offer(hier, wijkteam, **FIVE)
    assert package_of(hier)["samenvatting"] == FIVE["samenvatting"]
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        own = Fragment.objects.get(onderdeel="samenvatting")
        assert (own.soort, own.leesbaar_voor) == (Fragment.Soort.OORDEEL, [Lezer.OVERDRACHTSPARTIJ])


def test_only_who_is_handed_over_is_in_the_package(hier: Bureau, wijkteam: Organisatie) -> None:
    after_assessment(hier)
    with hier.alice.at_work():
        for naam in ("Noor", "Ruben"):
            Voorwaarde.objects.create(
                dossier=open_dossier(hier.dossier),
                tekst=f"Regel voor {naam}",
                voor=[hier.wie[naam]],
                vastgesteld_op=klok.now(),
            )
    offer(hier, wijkteam, voor=[hier.wie["Noor"]])
    sent = str(package_of(hier))
    assert "Regel voor Noor" in sent
    assert "Ruben" not in sent


def test_who_takes_over_reads_first_that_the_family_may_be_the_counterpart(hier: Bureau, wijkteam: Organisatie) -> None:
    """No letter home, the day to fear, the expert: else the first call of the wijkteam does the harm."""
    after_assessment(hier).record(
        EergeweldGebleken(onderwerp=Eergeweld.HUWELIJKSDWANG, zegt=Zegspersoon.PROFESSIONAL),
        KritiekeDatumVastgesteld(
            datum=str(new_id()), reden=Datumreden.REIS, dag=klok.today(), voor=(hier.wie["Noor"],)
        ),
    )
    hier.send("deskundige-vastleggen", soort="lec-egg", naam="Agent Verzonnen")
    page: Any = hier.send("overdracht-aanbieden", **answers(hier, wijkteam))
    beware = page.context["zending"].inhoud["let_op"]
    assert "de hele familie kan tegenpartij zijn. Schrijf en app niet naar huis" in beware[0]
    assert "Reis naar het buitenland (Noor)" in beware[1]
    assert beware[2] == "Deskundige: Agent Verzonnen (LEC EGG)."
    assert all(line in page.content.decode() for line in beware)


def test_a_critical_date_of_somebody_else_stays_out_of_the_package(hier: Bureau, wijkteam: Organisatie) -> None:
    feit = KritiekeDatumVastgesteld(
        datum=str(new_id()), reden=Datumreden.VRIJLATING, dag=klok.today(), voor=(hier.wie["Ruben"],)
    )
    after_assessment(hier).record(feit)
    page: Any = hier.send("overdracht-aanbieden", **answers(hier, wijkteam, voor=[hier.wie["Noor"]]))
    assert page.context["zending"].inhoud["let_op"] == []


def test_who_watches_until_help_starts_is_nobody_of_the_family(hier: Bureau, wijkteam: Organisatie) -> None:
    after_assessment(hier).record(EergeweldGebleken(onderwerp=Eergeweld.EERGERELATEERD, zegt=Zegspersoon.BETROKKENE))
    offer(hier, wijkteam)
    (overdracht,) = hier.stand().overdrachten
    assert NIET_DE_FAMILIE in hier.look("overdracht-aanvaard", overdracht.id).content.decode()


def test_the_household_itself_cannot_take_over_then(hier: Bureau) -> None:
    after_assessment(hier).record(EergeweldGebleken(onderwerp=Eergeweld.EERGERELATEERD, zegt=Zegspersoon.BETROKKENE))
    said = hier.send("overdracht-aanbieden", **answers(hier, None, soort="directbetrokkenen"))
    assert "het zicht kan niet bij het gezin liggen" in said.content.decode()
    assert not hier.stand().overdrachten
