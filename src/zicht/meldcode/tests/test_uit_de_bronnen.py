"""What the seeds want said or asked at each step of the walk, one requirement a row or a test."""

from uuid import UUID

import pytest

from zicht.contact.begrippen import Sector
from zicht.foundation.ids import new_id
from zicht.meldcode.inrichten import EigenVorm
from zicht.meldcode.models import Signaal
from zicht.meldcode.tests.school import GESPREK, SIGNALEN, STAPPEN, WEGEN, School
from zicht.protocol.doorloop.woorden import Overlegrol, Stap

pytestmark = pytest.mark.django_db

#: The sectors of seed 002, and how the own meldcode calls them; a doctor and a neighbourhood team stand apart.
SECTOREN = {
    "onderwijs": {Sector.ONDERWIJS},
    "kinderopvang": {Sector.KINDEROPVANG},
    "jeugdzorg": {Sector.JEUGDHULP},
    "zorg": {Sector.ARTS, Sector.ZORG},
    "welzijn": {Sector.WIJKTEAM},
    "justitie": {Sector.JUSTITIE},
}

#: requirement, page, words that must stand on it
GEZEGD = [
    # 1: the card with signals is at hand where one writes them down
    ("R-036", "signaal", ("signalenkaart.nl", "Een signaal bewijst niets")),
    # 3: directly with parents and child, if it is safe
    ("R-049", "gesprek", ("Kan het veilig?", "met de ouders en het kind zelf")),
    # 3: asking, not judging, fit for the age, out of real interest
    (
        "R-050",
        "gesprek",
        ("Vraag en luister. Geef geen oordeel.", "woorden die bij de leeftijd passen", "echt benieuwd"),
    ),
    # 3: what is seen is not what it means; more perspectives
    ("R-052", "gesprek", ("Wat je ziet en wat je ervan denkt, zijn twee dingen.", "Hoe kijk jij ernaar?")),
    # 3: the meaning comes from own values; ask others
    ("R-243", "gesprek", ("herken je dit?",)),
    ("R-243", "signaal", ("Jouw uitleg komt ook uit je eigen waarden en ervaring.",)),
    # 4: the frameworks differ by profession; the toolkit
    ("R-056", "wegen", ("Afwegingskaders per beroep", "afwegingskadermeldcode.nl", "toolkit-meldcode")),
    # 4: acute: danger now, the coming days, protection; examples
    ("R-057", "wegen", ("direct lichamelijk gevaar", "komende dagen", "Bescherming is nu nodig", "seksueel geweld")),
    # 4: structural: repeating or lasting; the predictor; lack of care
    ("R-058", "wegen", ("komen terug of houden aan", "Eerder geweld voorspelt het best", "van zorg afhankelijk is")),
    # 4, 5: when to report, and what help fits
    ("R-068", "wegen", ("acute of structurele onveiligheid?", "Kun je hulp geven of regelen die past?")),
    # 5: the norm, why, and that nobody stands alone
    ("R-028", "beslissen", ("Melden bij Veilig Thuis is de norm", "structurele onveiligheid is melden altijd nodig")),
    ("R-029", "beslissen", ("naast andere meldingen leggen, en zo beter zien hoe veilig het is",)),
    ("R-030", "beslissen", ("zij helpen je", "samen te werken aan veiligheid die blijft")),
]


@pytest.mark.parametrize(
    ("stap", "words"), [pytest.param(stap, words, marks=pytest.mark.eis(eis)) for eis, stap, words in GEZEGD]
)
def test_the_page_says_it(hier: School, stap: str, words: tuple[str, ...]) -> None:
    hier.walk(until="signalen" if stap == "signaal" else stap)
    page = hier.look(f"meldcode-{stap}").content.decode()
    assert [word for word in words if word not in page] == []


@pytest.mark.eis("R-022")
@pytest.mark.parametrize("sector", SECTOREN)
def test_every_sector_has_its_own_meldcode(sector: str) -> None:
    offered = {value for value, _ in EigenVorm.base_fields["sector"].choices}  # type: ignore[attr-defined]
    assert {one.value for one in SECTOREN[sector]} <= offered


@pytest.mark.eis("R-041")
def test_the_colleagues_of_step_2_are_named(hier: School) -> None:
    hier.walk(until="overleg")
    asked = {value for value, _ in hier.look("meldcode-overleg").context["form"].fields["met"].choices}
    assert {Overlegrol.GEDRAGSWETENSCHAPPER, Overlegrol.LEIDINGGEVENDE, Overlegrol.AANDACHTSFUNCTIONARIS} <= asked


@pytest.mark.eis("R-043", "R-044")
@pytest.mark.parametrize("stap", [stap for stap, _ in STAPPEN])
def test_at_every_step_veilig_thuis_can_be_asked_and_it_says_what_they_do(hier: School, stap: str) -> None:
    hier.walk(until=stap)
    page = hier.look(f"meldcode-{stap}").content.decode()
    for words in (
        "Bel Veilig Thuis voor advies",
        "kijken met je mee, geven advies en bespreken wat jij zelf kunt doen",
    ):
        assert words in page


@pytest.mark.eis("R-048")
def test_who_is_not_reassured_goes_on_and_writes_down_what_came_up(hier: School) -> None:
    hier.walk(until="gesprek")
    assert hier.address("meldcode-signaal") in hier.look("meldcode-gesprek").content.decode()
    hier.send("meldcode-signaal", tekst="Zij schoof haar mouw snel terug.", soort="gezien")
    hier.send("meldcode-gesprek", **GESPREK)
    assert hier.doorloop().stap is Stap.WEGEN
    signals = hier.look("meldcode-signalen").context["signalen"]
    assert [one.bij_stap for one in signals if isinstance(one, Signaal)] == ["signalen", "gesprek"]


@pytest.mark.eis("R-051")
def test_what_others_see_is_recorded_with_the_talk(hier: School) -> None:
    hier.walk(until="gesprek")
    hier.send("meldcode-gesprek", **GESPREK, herkennen="De gymleraar ziet het ook, zonder naam gevraagd.")
    assert "De gymleraar ziet het ook, zonder naam gevraagd." in hier.look("meldcodedossier").content.decode()


@pytest.mark.eis("R-053")
def test_everything_of_steps_1_to_3_is_at_hand_when_it_is_weighed(hier: School) -> None:
    hier.walk(until="wegen")
    page = hier.look("meldcode-wegen").content.decode()
    for words in ("Twee blauwe plekken op de arm.", "Zij ziet het ook.", "Zij schrok en zei niets."):
        assert words in page


@pytest.mark.eis("R-059")
def test_acute_and_structural_can_both_be_true(hier: School) -> None:
    hier.walk(until="wegen")
    hier.send("meldcode-wegen", **{**WEGEN, "acuut": "ja", "structureel": "ja"})
    weighed = hier.doorloop().weging
    assert weighed is not None
    assert (weighed.acuut, weighed.structureel) == (True, True)


@pytest.mark.eis("R-062")
@pytest.mark.parametrize("only", [{"melden": "ja"}, {"hulp": "ja"}])
def test_both_decisions_are_taken(hier: School, only: dict[str, str]) -> None:
    hier.walk(until="beslissen")
    assert hier.send("meldcode-beslissen", **only).status_code == 200
    assert hier.doorloop().besluit is None


@pytest.mark.eis("R-039")
def test_the_outcome_of_the_kindcheck_stands_where_reporting_is_decided(hier: School) -> None:
    begun = hier.client.post(
        "/meldcode/dossiers/nieuw/", {"aanduiding": "Patiënte", "rol": "partner", "sleutel": str(new_id())}
    )
    hier.dossier = UUID(begun["Location"].split("/")[-3])
    check = {"ernstig": "ja", "kind_in_zorg": "ja", "kinderen": "zoon, 4 jaar", "kind_zwanger": "nee"}
    hier.send("meldcode-signaal", tekst="Blauwe plek.", soort="gezien")
    hier.send("meldcode-signalen", **{**SIGNALEN, **check, "kind_veilig": "nee"})
    hier.send("meldcode-gevaar", gevaar="")
    assert "doorloop de meldcode ook voor het kind" in hier.look("meldcode-beslissen").content.decode()
