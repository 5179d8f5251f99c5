"""One aanstelling at a time: chosen, changed by its own act, ended at once, and never somebody else's."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, connection
from django.test import Client

from tests.proefopstelling.database import owner_at_work
from zicht.accounts.models import Aanstelling, Medewerker, Sessieregel
from zicht.accounts.oefenlogins import VAN
from zicht.accounts.rollen import Rol
from zicht.foundation import klok
from zicht.organisaties.models import Organisatie, Team

pytestmark = pytest.mark.django_db
MARE, VERA = "medewerker.flevoland", "vertrouwensarts.flevoland"


def _of(login: str, code: str) -> Aanstelling:
    return Aanstelling.objects.get(medewerker__login=login, organisatie__code=code)


def _log_in(login: str) -> Client:
    client = Client()
    client.force_login(Medewerker.objects.get(login=login))
    return client


def test_who_has_one_aanstelling_is_not_asked(oefenaars: dict[str, Medewerker]) -> None:
    client = _log_in(MARE)
    assert client.get("/inloggen/verder/")["Location"] != "/inloggen/aanstelling/"
    assert client.session["aanstelling"] == str(_of(MARE, "VT03").id)


def test_who_has_two_is_asked_and_then_works_under_one(oefenaars: dict[str, Medewerker]) -> None:
    client = _log_in(VERA)
    assert client.get("/inloggen/verder/?next=/account/")["Location"] == "/inloggen/aanstelling/?next=%2Faccount%2F"
    assert "aanstelling" not in client.session
    chosen = client.post("/inloggen/aanstelling/", {"aanstelling": _of(VERA, "VT20").id, "next": "/account/"})
    assert chosen["Location"] == "/account/"
    assert client.session["aanstelling"] == str(_of(VERA, "VT20").id)


def test_changing_is_an_act_that_is_written_down(oefenaars: dict[str, Medewerker]) -> None:
    client = _log_in(VERA)
    for code in ("VT03", "VT20", "VT20"):
        client.post("/inloggen/aanstelling/", {"aanstelling": _of(VERA, code).id})
    lines = Sessieregel.objects.filter(medewerker=oefenaars[VERA], soort="gekozen").order_by("op")
    assert [line.aanstelling.organisatie.code for line in lines if line.aanstelling] == ["VT03", "VT20"]


def test_an_address_alone_changes_nothing(oefenaars: dict[str, Medewerker]) -> None:
    client = _log_in(VERA)
    client.get("/inloggen/aanstelling/", {"aanstelling": str(_of(VERA, "VT20").id)})
    assert "aanstelling" not in client.session


@pytest.mark.parametrize("whose", ["medewerker.utrecht", "collega.flevoland"])
def test_nobody_works_under_somebody_elses_aanstelling(oefenaars: dict[str, Medewerker], whose: str) -> None:
    client = _log_in(MARE)
    theirs = Aanstelling.objects.get(medewerker=oefenaars[whose])
    answer = client.post("/inloggen/aanstelling/", {"aanstelling": theirs.id})
    assert (answer.status_code, "loopt niet (meer)" in answer.content.decode()) == (400, True)
    assert client.session["aanstelling"] == str(_of(MARE, "VT03").id)


@pytest.mark.parametrize("typed", ["", "geen-uuid"])
def test_a_choice_that_is_none_is_refused_in_words(oefenaars: dict[str, Medewerker], typed: str) -> None:
    answer = _log_in(VERA).post("/inloggen/aanstelling/", {"aanstelling": typed})
    assert (answer.status_code, "Kies" in answer.content.decode()) == (400, True)


# what happens to the aanstelling or what it hangs on, while its session runs
ENDED = [
    lambda aanstelling: Aanstelling.objects.filter(id=aanstelling.id).update(tot=klok.today()),
    lambda aanstelling: Aanstelling.objects.filter(id=aanstelling.id).update(van=klok.today() + timedelta(days=1)),
    lambda aanstelling: Organisatie.objects.filter(id=aanstelling.organisatie_id).update(geldig_tot=klok.today()),
]


@pytest.mark.parametrize("end", ENDED)
def test_an_aanstelling_that_ended_ends_in_a_running_session_at_once(
    oefenaars: dict[str, Medewerker], end: object
) -> None:
    client = _log_in(MARE)
    client.get("/account/")
    with owner_at_work():
        end(_of(MARE, "VT03"))  # type: ignore[operator]
    assert client.get("/inloggen/verder/")["Location"] == "/inloggen/aanstelling/"
    assert "Je hebt nu geen aanstelling" in client.get("/inloggen/aanstelling/").content.decode()


def test_the_last_day_of_an_aanstelling_still_counts(oefenaars: dict[str, Medewerker]) -> None:
    with owner_at_work():
        Aanstelling.objects.filter(medewerker=oefenaars[MARE]).update(tot=klok.today() + timedelta(days=1))
    client = _log_in(MARE)
    client.get("/account/")
    assert "aanstelling" in client.session


@pytest.mark.parametrize(
    "rol, code",
    [
        (Rol.VERTROUWENSARTS, "oefen-school-almere"),  # nobody is a vertrouwensarts at a school
        (Rol.KETENPARTNER, "VT03"),  # Veilig Thuis is not its own chain partner
    ],
)
def test_a_role_exists_only_at_its_own_kind_of_organisation(
    oefenaars: dict[str, Medewerker], rol: Rol, code: str
) -> None:
    organisatie = Organisatie.objects.get(code=code)
    with pytest.raises(ValidationError, match="is geen rol bij"):
        Aanstelling(medewerker=oefenaars[MARE], organisatie=organisatie, rol=rol, van=VAN).full_clean()


def test_the_database_refuses_a_team_of_another_organisation(oefenaars: dict[str, Medewerker]) -> None:
    utrecht = Team.objects.get(organisatie__code="VT20")
    with pytest.raises(IntegrityError), owner_at_work():
        Aanstelling.objects.filter(medewerker=oefenaars[MARE]).update(team=utrecht)


def test_the_database_refuses_the_same_running_aanstelling_twice(oefenaars: dict[str, Medewerker]) -> None:
    running = Aanstelling.objects.get(medewerker=oefenaars["frontoffice.flevoland"])
    with pytest.raises(IntegrityError), owner_at_work():
        Aanstelling.objects.create(
            medewerker=running.medewerker, organisatie=running.organisatie, rol=running.rol, van=VAN
        )


@pytest.mark.parametrize("change", ["UPDATE accounts_sessieregel SET soort = 'x'", "DELETE FROM accounts_sessieregel"])
def test_a_session_line_is_never_changed_or_removed_not_even_by_the_owner(
    oefenaars: dict[str, Medewerker], as_owner: object, change: str
) -> None:
    _log_in(MARE)
    with pytest.raises(DatabaseError), as_owner(), connection.cursor() as cursor:  # type: ignore[operator]
        cursor.execute(change)


@pytest.mark.parametrize(
    "wrong",
    [
        {"login": "Hoofdletter", "naam": "x"},
        {"login": "x", "naam": "x", "register": "SKJ"},  # a register without a number
        {"login": "x", "naam": "x", "registratienummer": "12345"},  # a number without a register
    ],
)
def test_the_database_refuses_half_a_registration_and_a_login_in_capitals(db: None, wrong: dict[str, str]) -> None:
    with pytest.raises(IntegrityError), owner_at_work():
        Medewerker.objects.create(**wrong)
