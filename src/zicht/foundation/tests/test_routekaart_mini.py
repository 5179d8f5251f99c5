"""The small map of a dossier: it shows the walk, every state in its own shape, and never the meldcode."""

from xml.etree import ElementTree

import pytest

from zicht.foundation.routekaart.mini import in_words, mini
from zicht.foundation.routekaart.mini_plattegrond import GEDWONGEN_KADER, LIJNEN, PLAATSEN
from zicht.foundation.routekaart.staat import Gang, Halte, Staat
from zicht.protocol.route import ROUTE
from zicht.protocol.station import Band

ASSESSING = Gang(
    {
        "eerste-contact": Halte("eerste-contact", Staat.GELOPEN, "20 nov"),
        "melding": Halte("melding", Staat.GELOPEN, "20 nov"),
        "veiligheidsbeoordeling": Halte("veiligheidsbeoordeling", Staat.HIER, "dag 3 van 5", adres="/route/x/"),
        "keuze-vervolg": Halte("keuze-vervolg", Staat.MOGELIJK),
        "onderzoek": Halte("onderzoek", Staat.NOG_NIET, reden="Nog niet alle vier de criteria zijn beantwoord."),
    },
    (("eerste-contact", "melding"), ("melding", "veiligheidsbeoordeling")),
)


def drawn(gang: Gang) -> ElementTree.Element:
    return ElementTree.fromstring(mini(gang))


def marks(svg: ElementTree.Element) -> dict[str, str]:
    """Name of the station with its state, as the title of each mark says."""
    return {
        (part.findtext("title") or "").split(":")[0]: (part.get("class") or "").rsplit("--", 1)[1]
        for part in svg.iter()
        if "zicht-gang__halte" in part.get("class", "") and part.find("title") is not None
    }


def line_states(svg: ElementTree.Element) -> list[str]:
    return [part.get("class", "").split("--")[1].split()[0] for part in svg.iter("path")]


def test_the_small_map_has_every_station_of_the_dossier_and_none_of_the_meldcode() -> None:
    codes = {station.code for station in ROUTE.stations if station.band is not Band.MELDCODE}
    assert set(PLAATSEN) | set(GEDWONGEN_KADER) == codes - {"advies", "einde-contact"}


def test_a_line_of_the_small_map_is_an_exit_of_the_route() -> None:
    steps = {(station.code, uitgang.naar) for station, uitgang in ROUTE.exits()}
    assert set(LIJNEN) <= steps


@pytest.mark.parametrize(
    "station, staat",
    [
        ("Meldingen", "gelopen"),
        ("Veiligheidsbeoordeling", "hier"),
        ("Keuze vervolg", "mogelijk"),
        ("Onderzoek", "nog-niet"),
        ("Monitoring", "niet-bereikt"),
    ],
)
def test_a_station_shows_how_it_stands(station: str, staat: str) -> None:
    assert marks(drawn(ASSESSING))[station] == staat


def test_a_reason_why_not_yet_stands_with_the_station() -> None:
    titles = [part.text for part in drawn(ASSESSING).iter("title")]
    assert "Onderzoek: nog niet, Nog niet alle vier de criteria zijn beantwoord." in titles


@pytest.mark.parametrize(
    "van, naar, staat",
    [
        ("melding", "veiligheidsbeoordeling", Staat.GELOPEN),  # a step that was taken
        ("veiligheidsbeoordeling", "keuze-vervolg", Staat.MOGELIJK),  # from here, possible
        ("keuze-vervolg", "onderzoek", Staat.NOG_NIET),  # towards a station that has to wait
        ("overdracht", "monitoring", Staat.NIET_BEREIKT),  # far away
        ("monitoring", "keuze-vervolg", Staat.NIET_BEREIKT),  # possible, but not from there
    ],
)
def test_a_line_follows_from_the_two_stations(van: str, naar: str, staat: Staat) -> None:
    assert ASSESSING.line(van, naar) is staat


def test_walked_lines_lie_on_top() -> None:
    states = line_states(drawn(ASSESSING))
    assert states[-2:] == ["gelopen", "gelopen"]
    assert "gelopen" not in states[:-2]


def test_a_step_beside_the_lines_is_drawn_too() -> None:
    closed = Gang(
        {"afsluiten": Halte("afsluiten", Staat.HIER), "onderzoek": Halte("onderzoek", Staat.GELOPEN)},
        (("onderzoek", "afsluiten"),),
    )
    assert line_states(drawn(closed)).count("gelopen") == 1


def test_a_step_back_needs_no_line() -> None:
    again = Gang({"melding": Halte("melding", Staat.GELOPEN)}, (("monitoring", "melding"),))
    assert "gelopen" not in line_states(drawn(again))


def test_the_compulsory_frame_is_drawn_only_when_it_matters() -> None:
    assert "Raad voor de Kinderbescherming" not in marks(drawn(ASSESSING))
    far = Gang({"raad": Halte("raad", Staat.NOG_NIET)})
    assert "Raad voor de Kinderbescherming" not in marks(drawn(far))
    near = Gang({"jeugdbeschermingstafel": Halte("jeugdbeschermingstafel", Staat.MOGELIJK)})
    assert "Raad voor de Kinderbescherming" in marks(drawn(near))


def test_a_station_with_an_address_is_a_link_and_another_is_not() -> None:
    links = [(link.get("href"), link.findtext("title")) for link in drawn(ASSESSING).iter("a")]
    assert links == [("/route/x/", "Veiligheidsbeoordeling: hier, dag 3 van 5")]


def test_the_walk_can_be_listened_to() -> None:
    assert in_words(ASSESSING).startswith("Keuze advies of melding: gelopen, 20 nov. Meldingen: gelopen, 20 nov.")
    assert in_words(ASSESSING) == drawn(ASSESSING).findtext("desc")


def test_two_maps_on_a_page_keep_their_ids_apart() -> None:
    ids = [part.get("id") for name in ("een", "twee") for part in ElementTree.fromstring(mini(ASSESSING, name)).iter()]
    named = [name for name in ids if name]
    assert len(named) == len(set(named)) == 4


def test_every_state_has_its_mark_in_the_key() -> None:
    words = [part.text for part in drawn(ASSESSING).iter("text") if "sleutel" in part.get("class", "")]
    assert words == ["gelopen", "hier", "kan hierna", "nog niet"]
