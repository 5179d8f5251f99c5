"""The public protocol API: every phrase of its description, as examples."""

from typing import Any

import pytest
from django.test import Client

from zicht.protocol.kalender import vrije_dagen
from zicht.protocol.route import ROUTE
from zicht.protocol.station import Band
from zicht.protocol.termijnen import TERMIJNEN

pytestmark = pytest.mark.django_db


def _get(client: Client, path: str, **query: str) -> Any:
    response = client.get(f"/api/v1{path}", query)
    assert response.status_code == 200, response.content.decode()
    return response.json()


def _problem(response: Any, status: int) -> dict[str, Any]:
    assert response.status_code == status
    assert response["Content-Type"] == "application/problem+json"
    body: dict[str, Any] = response.json()
    assert body["status"] == status
    assert body["title"]
    assert body["detail"]
    return body


# code, vanaf, uiterlijk in UTC, uiterlijkDatum, streefDatum, verschoven, soort
TERMS = [
    # Friday 20 November 2026, any hour: day 0; the fifth working day is Friday 27 November, until its last second
    ("veiligheidsbeoordeling", "2026-11-20T14:03:00+01:00", "2026-11-27T22:59:59Z", "2026-11-27", None, "protocol"),
    ("veiligheidsbeoordeling", "2026-11-20", "2026-11-27T22:59:59Z", "2026-11-27", None, "protocol"),
    ("veiligheidsbeoordeling", "2026-11-20T23:59:59", "2026-11-27T22:59:59Z", "2026-11-27", None, "protocol"),
    ("veiligheidsbeoordeling", "2026-11-20T23:30:00Z", "2026-11-27T22:59:59Z", "2026-11-27", None, "protocol"),  # Sat
    ("terugkoppeling-melder", "2026-11-20", "2026-11-27T22:59:59Z", "2026-11-27", None, "protocol"),
    # the 6th working day begins at midnight in Amsterdam, Monday 30 November
    ("zicht-op-veiligheid", "2026-11-20", "2026-11-29T23:00:00Z", "2026-11-30", None, "protocol"),
    # a weekend: Monday is day 1
    ("veiligheidsbeoordeling", "2026-11-21T09:00", "2026-11-27T22:59:59Z", "2026-11-27", None, "protocol"),
    # over Christmas: 25 and 26 December and 1 January are no working days
    ("veiligheidsbeoordeling", "2026-12-24", "2027-01-04T22:59:59Z", "2027-01-04", None, "protocol"),
    # summer time: 23:59:59 is an hour earlier in UTC
    ("veiligheidsbeoordeling", "2026-07-03", "2026-07-10T21:59:59Z", "2026-07-10", None, "protocol"),
    # ten weeks, 70 days, over the end of summer time
    ("dienst", "2026-09-14", "2026-11-23T22:59:59Z", "2026-11-23", None, "protocol"),
    # four weeks on a Tuesday: no move; on Friday 25 December: moves to Monday 28
    ("betrokkenen-informeren", "2026-11-24", "2026-12-22T22:59:59Z", "2026-12-22", None, "wettelijk"),
    ("betrokkenen-informeren", "2026-11-27", "2026-12-28T22:59:59Z", "2026-12-28", "2026-12-25", "wettelijk"),
    ("betrokkenen-informeren-uitstel", "2026-12-25", "2027-01-08T22:59:59Z", "2027-01-08", None, "wettelijk"),
    # a huisverbod never moves, also not off a Sunday
    ("huisverbod", "2026-11-19T22:10:00+01:00", "2026-11-29T22:59:59Z", "2026-11-29", None, "wettelijk"),
    ("huisverbod-verlengd", "2026-11-22", "2026-12-20T22:59:59Z", "2026-12-20", None, "wettelijk"),
    # three months, clipped at the month's end, and moved off Sunday 28 February
    ("vernietigingsverzoek", "2026-11-30", "2027-03-01T22:59:59Z", "2027-03-01", "2027-02-28", "wettelijk"),
]


@pytest.mark.parametrize("code, vanaf, uiterlijk, datum, streef, soort", TERMS)
def test_a_term_ends_when_its_rule_says(
    client: Client, code: str, vanaf: str, uiterlijk: str, datum: str, streef: str | None, soort: str
) -> None:
    body = _get(client, f"/protocol/termijnen/{code}", vanaf=vanaf)
    assert (body["uiterlijk"], body["uiterlijkDatum"]) == (uiterlijk, datum)
    assert (body["streefDatum"], body["verschoven"]) == (streef or datum, streef is not None)
    assert (body["code"], body["soort"]) == (code, soort)
    assert body["bron"]
    assert body["omschrijving"]


PROMISED = {
    "veiligheidsbeoordeling",
    "terugkoppeling-melder",
    "zicht-op-veiligheid",
    "dienst",
    "betrokkenen-informeren",
    "betrokkenen-informeren-uitstel",
    "huisverbod",
    "huisverbod-verlengd",
    "vernietigingsverzoek",
}


def test_every_promised_term_is_there() -> None:
    assert set(TERMIJNEN) >= PROMISED


# how vanaf is written, and which moment it is in UTC
WRITTEN = [
    ("2026-11-20", "2026-11-19T23:00:00Z"),  # a date: its first minute in Amsterdam
    ("2026-11-20T14:03", "2026-11-20T13:03:00Z"),  # without an offset: Amsterdam, winter
    ("2026-07-20T14:03", "2026-07-20T12:03:00Z"),  # and summer
    ("2026-11-20T14:03:00+01:00", "2026-11-20T13:03:00Z"),
    ("2026-11-20T13:03:00Z", "2026-11-20T13:03:00Z"),
    ("2026-11-20T13:03:00.250Z", "2026-11-20T13:03:00.250Z"),
    ("2026-11-20 14:03", "2026-11-20T13:03:00Z"),
]


@pytest.mark.parametrize("vanaf, in_utc", WRITTEN)
def test_vanaf_without_an_offset_is_amsterdam_and_the_answer_is_utc(client: Client, vanaf: str, in_utc: str) -> None:
    assert _get(client, "/protocol/termijnen/dienst", vanaf=vanaf)["vanaf"] == in_utc


def test_a_plus_that_the_address_made_a_space_is_understood(client: Client) -> None:
    answer = client.get("/api/v1/protocol/termijnen/dienst?vanaf=2026-11-20T14:03:00+01:00")
    assert answer.json()["vanaf"] == "2026-11-20T13:03:00Z"


@pytest.mark.parametrize(
    "vanaf",
    [
        "gisteren",
        "",
        "20-11-2026",  # the Dutch order: day first
        "2026-02-30",  # no such day
        "2026-11-20T25:00",
        "2026-W47-5",
        "1969-12-31",  # before this calendar begins
        "9999-12-31",  # past where it ends
        "2026-11-20T14:03:00+99:00",
        "٢٠٢٦-11-20",  # digits of another script
    ],
)
def test_a_moment_that_is_none_is_refused_in_words(client: Client, vanaf: str) -> None:
    body = _problem(client.get("/api/v1/protocol/termijnen/dienst", {"vanaf": vanaf}), 400)
    assert "bijvoorbeeld 2026-11-20" in body["detail"]
    assert body["errors"][0]["location"] == {"name": "vanaf"}


def test_a_term_that_does_not_exist_is_a_404_that_names_those_that_do(client: Client) -> None:
    body = _problem(client.get("/api/v1/protocol/termijnen/verzonnen", {"vanaf": "2026-11-20"}), 404)
    assert "veiligheidsbeoordeling" in body["detail"]


def test_a_term_without_a_moment_is_refused(client: Client) -> None:
    assert "vanaf ontbreekt" in _problem(client.get("/api/v1/protocol/termijnen/dienst"), 400)["detail"]


def test_the_route_is_the_route_of_the_protocol(client: Client) -> None:
    bands = _get(client, "/protocol/route")["banden"]
    assert [band["naam"] for band in bands] == list(Band)
    for band in bands:
        told = [station["code"] for station in band["stations"]]
        assert told == [station.code for station in ROUTE.in_band(Band(band["naam"]))]


def test_every_exit_of_the_route_leads_to_a_station_of_the_route(client: Client) -> None:
    stations = [one for band in _get(client, "/protocol/route")["banden"] for one in band["stations"]]
    codes = {station["code"] for station in stations}
    exits = [exit_ for station in stations for exit_ in station["uitgangen"]]
    assert {exit_["naar"] for exit_ in exits} <= codes
    assert all(exit_["bron"] and exit_["naam"] for exit_ in exits)
    assert all(set(exit_) == {"code", "naam", "naar", "vereist", "informeren", "bron"} for exit_ in exits)


def test_a_station_carries_everything_that_was_promised(client: Client) -> None:
    keys = {"code", "naam", "doel", "wie", "vragen", "termijn", "uitgangen", "zicht", "bron"}
    for band in _get(client, "/protocol/route")["banden"]:
        for station in band["stations"]:
            assert set(station) == keys
            assert station["termijn"] is None or set(station["termijn"]) == {"code", "omschrijving", "bron"}


def test_the_free_days_are_those_of_the_law(client: Client) -> None:
    body = _get(client, "/protocol/werkdagen", jaar="2026")
    assert body["jaar"] == 2026
    assert [day["datum"] for day in body["vrijeDagen"]] == [day.datum.isoformat() for day in vrije_dagen(2026)]
    assert body["vrijeDagen"][0] == {
        "datum": "2026-01-01",
        "naam": "Nieuwjaarsdag",
        "bron": "Algemene termijnenwet, artikel 3",
    }


@pytest.mark.parametrize(
    "jaar, words",
    [
        ("x", "geheel getal"),
        ("", "geheel getal"),
        ("2026.5", "geheel getal"),
        ("1500", "te klein: minimaal 1970"),
        ("99999", "te groot: maximaal 2199"),
    ],
)
def test_a_year_that_is_none_is_refused_in_words(client: Client, jaar: str, words: str) -> None:
    assert words in _problem(client.get("/api/v1/protocol/werkdagen", {"jaar": jaar}), 400)["detail"]


JA, NEE, WEET_NIET = True, False, None
# vermoeden, acuut, structureel, hulpMogelijk, betrokkenenWerkenMee, hulpLeidtTotVeiligheid -> melden, hulp, uitkomst
WEIGHED: list[tuple[tuple[bool | None, ...], bool | None, bool | None, str]] = [
    ((NEE, None, None, None, None, None), False, False, "afsluiten"),
    ((JA, JA, None, None, None, None), True, None, "melden"),  # acute: always report
    ((JA, NEE, JA, JA, JA, JA), True, True, "melden-en-hulp"),  # structural, and help is certain
    ((JA, NEE, NEE, JA, JA, JA), False, True, "hulp"),
    ((JA, NEE, NEE, NEE, None, None), True, False, "melden"),  # no help to give
    ((JA, NEE, NEE, JA, JA, None), None, None, "onvoldoende-informatie"),
    ((None, JA, None, None, None, None), True, None, "melden"),  # acute without suspicion contradicts itself
    ((None, NEE, NEE, JA, JA, JA), False, None, "onvoldoende-informatie"),
    ((None, None, None, None, None, None), None, None, "onvoldoende-informatie"),
]
QUESTIONS = ("vermoeden", "acuut", "structureel", "hulpMogelijk", "betrokkenenWerkenMee", "hulpLeidtTotVeiligheid")


def _weigh(client: Client, body: Any) -> Any:
    return client.post("/api/v1/protocol/weging", body, content_type="application/json")


@pytest.mark.parametrize("answers, melden, hulp, uitkomst", WEIGHED)
@pytest.mark.parametrize("unknown", ["null", "left out"])
def test_the_weighing_decides_what_is_certain(
    client: Client,
    answers: tuple[bool | None, ...],
    melden: bool | None,
    hulp: bool | None,
    uitkomst: str,
    unknown: str,
) -> None:
    sent = {name: answer for name, answer in zip(QUESTIONS, answers, strict=True) if answer is not None}
    if unknown == "null":
        sent = dict(zip(QUESTIONS, answers, strict=True))  # type: ignore[arg-type]
    body = _weigh(client, sent).json()
    assert (body["melden"], body["hulpVerlenen"], body["uitkomst"]) == (melden, hulp, uitkomst)
    assert set(body) == {"melden", "hulpVerlenen", "uitkomst", "gronden", "ontbreekt"}
    assert set(body["ontbreekt"]) <= set(QUESTIONS) - set(sent) | {name for name in sent if sent[name] is None}


@pytest.mark.parametrize("unsafe", [{"acuut": True}, {"structureel": True}])
def test_unsafety_without_suspicion_is_refused_in_words(client: Client, unsafe: dict[str, bool]) -> None:
    assert "spreken elkaar tegen" in _problem(_weigh(client, {"vermoeden": False, **unsafe}), 400)["detail"]


def test_all_faults_of_a_body_come_in_one_answer(client: Client) -> None:
    body = _problem(_weigh(client, {"vermoeden": "ja", "acuut": 1, "verzonnen": True}), 400)
    assert {error["location"]["pointer"] for error in body["errors"]} == {"#/vermoeden", "#/acuut", "#/verzonnen"}
    assert all(pointer in body["detail"] for pointer in ("#/vermoeden", "#/acuut", "#/verzonnen"))


def test_what_was_sent_is_never_repeated(client: Client) -> None:
    assert "geheim" not in str(_problem(_weigh(client, {"vermoeden": "geheim"}), 400))


@pytest.mark.parametrize("body", ["", "{", "[]", "null", "3", '"tekst"', "\x00"])
def test_a_body_that_is_no_object_is_refused_in_words(client: Client, body: str) -> None:
    _problem(_weigh(client, body), 400)
