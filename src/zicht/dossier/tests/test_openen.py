"""Who may open a dossier, what it leaves in the log, and what can be seen while it is open and when it is not."""

from collections.abc import Callable
from contextlib import nullcontext
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.http import Http404

from tests.proefopstelling.database import AsRole, owner_at_work
from tests.proefopstelling.wereld import Iemand, Wereld, iemand, wereld
from zicht.audit.models import Leesregel, Noodtoegang
from zicht.dossier.models import Dossier, Fragment, Overleg, Overlegdeelnemer, Persoon, Relatie
from zicht.dossier.namen import names_for_list
from zicht.dossier.openen import (
    ReasonTooShort,
    add_to_dossier,
    begin_noodtoegang,
    end_noodtoegang,
    open_dossier,
    opened,
)
from zicht.foundation import klok
from zicht.foundation.context import Context, acting, taak

pytestmark = pytest.mark.django_db


@pytest.fixture
def hier() -> Wereld:
    return wereld()


def opens(wie: Iemand, dossier: UUID) -> bool:
    with wie.at_work():
        try:
            open_dossier(dossier)
        except Http404:
            return False
        return Persoon.objects.count() == 1


def lines(wie: Iemand) -> list[tuple[str, str]]:
    with wie.at_work():
        return list(Leesregel.objects.order_by("id").values_list("soort", "grond"))


def assign(hier: Wereld, dossier: UUID, wie: Iemand) -> None:
    with acting(Context(hier.flevoland.id, actor="publiek")):
        Dossier.objects.filter(id=dossier).update(behandelaar=wie.medewerker)


def close(hier: Wereld, dossier: UUID) -> None:
    with acting(Context(hier.flevoland.id, actor="publiek")):
        Dossier.objects.filter(id=dossier).update(gesloten_op=klok.now())


def ask_into_overleg(hier: Wereld, dossier: UUID, wie: Iemand, **fields: object) -> None:
    with hier.alice.at_work():
        open_dossier(dossier)
        overleg = Overleg.objects.create(dossier_id=dossier, onderwerp="veiligheidsbeoordeling", op=klok.now())
        Overlegdeelnemer.objects.create(
            dossier_id=dossier, overleg=overleg, medewerker=wie.medewerker, gevraagd_op=klok.now(), **fields
        )


def test_what_is_not_opened_is_not_seen_and_what_is_opened_is(hier: Wereld) -> None:
    dossier = hier.dossier(hier.almere)
    with hier.alice.at_work():
        assert Persoon.objects.count() == 0
        open_dossier(dossier)
        assert Persoon.objects.count() == 1


def test_one_dossier_is_open_at_a_time(hier: Wereld) -> None:
    first, second = hier.dossier(hier.almere, "Jansen"), hier.dossier(hier.almere, "Bakker")
    with hier.alice.at_work():
        open_dossier(first)
        with opened(second):
            assert [persoon.achternaam for persoon in Persoon.objects.all()] == ["Bakker"]
        assert [persoon.achternaam for persoon in Persoon.objects.all()] == ["Jansen"]


# Who opens: (role, team) -> a dossier of team Almere with and without somebody assigned
@pytest.mark.parametrize(
    "rol, in_team, unassigned, assigned",
    [
        ("backoffice", True, True, True),
        ("backoffice", False, False, False),
        ("teamleider", True, True, True),
        ("teamleider", False, False, False),
        ("frontoffice", False, True, False),  # only while nobody is assigned
        ("bereikbaarheidsdienst", False, True, False),
        ("gedragswetenschapper", False, False, False),  # until asked
        ("vertrouwensarts", False, False, False),
        ("administratie", False, False, False),
        ("privacy", False, False, False),
        ("beheer", True, False, False),  # who manages the system sees no family, whatever the team
    ],
)
def test_role_and_team_decide(hier: Wereld, rol: str, in_team: bool, unassigned: bool, assigned: bool) -> None:
    wie = iemand(hier.flevoland, rol, hier.almere if in_team else None)
    dossier = hier.dossier(hier.almere)
    assert opens(wie, dossier) is unassigned
    assign(hier, dossier, hier.alice)
    assert opens(wie, dossier) is assigned


def test_the_behandelaar_opens_a_dossier_of_another_team(hier: Wereld) -> None:
    dossier = hier.dossier(hier.almere)
    assert not opens(hier.bob, dossier)
    assign(hier, dossier, hier.bob)
    assert opens(hier.bob, dossier)


def test_another_regions_dossier_another_teams_and_a_missing_one_are_the_same_404(hier: Wereld) -> None:
    dossier = hier.dossier(hier.almere)
    messages = set()
    for wie, id in ((hier.charlie, dossier), (hier.bob, dossier), (hier.bob, uuid4())):
        with wie.at_work(), pytest.raises(Http404) as refusal:
            open_dossier(id)
        messages.add(str(refusal.value))
    assert len(messages) == 1


def test_an_aanstelling_that_ended_opens_nothing(hier: Wereld) -> None:
    dossier = hier.dossier(hier.almere)
    today = klok.today()
    gone = iemand(hier.flevoland, "backoffice", hier.almere, tot=today)
    last_day = iemand(hier.flevoland, "backoffice", hier.almere, tot=today + timedelta(days=1))
    assert (opens(gone, dossier), opens(last_day, dossier)) == (False, True)


def test_somebody_who_left_opens_nothing(hier: Wereld) -> None:
    dossier = hier.dossier(hier.almere)
    hier.alice.medewerker.actief = False
    with owner_at_work():
        hier.alice.medewerker.save()
    assert not opens(hier.alice, dossier)


def test_only_the_chosen_aanstelling_counts(hier: Wereld) -> None:
    """Alice also works as functional administrator: under that hat the dossier stays closed."""
    dossier = hier.dossier(hier.almere)
    as_beheer = iemand(hier.flevoland, "beheer")
    as_beheer.aanstelling.medewerker = hier.alice.medewerker
    with owner_at_work():
        as_beheer.aanstelling.save()
    assert opens(hier.alice, dossier)
    assert not opens(Iemand(hier.alice.medewerker, as_beheer.aanstelling), dossier)


def test_who_is_asked_into_an_overleg_opens_until_the_dossier_closes(hier: Wereld) -> None:
    dossier, doctor = hier.dossier(hier.almere), iemand(hier.flevoland, "vertrouwensarts")
    ask_into_overleg(hier, dossier, doctor)
    assert opens(doctor, dossier)
    close(hier, dossier)
    assert not opens(doctor, dossier)


def test_who_is_no_longer_asked_no_longer_opens(hier: Wereld) -> None:
    dossier, doctor = hier.dossier(hier.almere), iemand(hier.flevoland, "vertrouwensarts")
    ask_into_overleg(hier, dossier, doctor, tot=klok.now() - timedelta(minutes=1))
    assert not opens(doctor, dossier)


def test_nobody_asks_themselves_into_an_overleg_on_a_closed_dossier(hier: Wereld) -> None:
    dossier = hier.dossier(hier.almere)
    with hier.bob.at_work(), pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
        Overleg.objects.create(dossier_id=dossier, onderwerp="anders", op=klok.now())


def test_break_glass_opens_for_four_hours_with_a_reason(hier: Wereld, as_role: AsRole) -> None:
    dossier = hier.dossier(hier.almere)
    with hier.bob.at_work():
        begin_noodtoegang(dossier, "crisis: politie belt, de behandelaar is niet bereikbaar")
        glass = Noodtoegang.objects.get()
        assert glass.tot - glass.van == timedelta(hours=4)
    assert opens(hier.bob, dossier)
    with as_role("postgres"), connection.cursor() as cursor, acting(Context(hier.flevoland.id, actor="taak:proef")):
        cursor.execute("UPDATE audit_noodtoegang SET van = van - interval '5 hours', tot = tot - interval '5 hours'")
    assert not opens(hier.bob, dossier)
    assert ("noodtoegang", "noodtoegang") in lines(hier.bob)


def test_break_glass_can_be_given_back(hier: Wereld) -> None:
    dossier = hier.dossier(hier.almere)
    with hier.bob.at_work():
        begin_noodtoegang(dossier, "crisis: politie belt")
        end_noodtoegang(dossier)
    assert not opens(hier.bob, dossier)


@pytest.mark.parametrize("reden", ["", "   ", "even zien"])
def test_break_glass_without_a_reason_is_refused(hier: Wereld, reden: str) -> None:
    dossier = hier.dossier(hier.almere)
    with hier.bob.at_work(), pytest.raises(ReasonTooShort):
        begin_noodtoegang(dossier, reden)


def test_charlie_breaks_no_glass_in_another_region(hier: Wereld) -> None:
    dossier = hier.dossier(hier.almere)
    with hier.charlie.at_work(), pytest.raises(Http404):
        begin_noodtoegang(dossier, "crisis: politie belt")


def test_the_web_cannot_write_itself_a_broken_glass(hier: Wereld) -> None:
    dossier = hier.dossier(hier.almere)
    with hier.bob.at_work(), pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        Noodtoegang.objects.create(
            medewerker=hier.bob.medewerker, dossier_id=dossier, reden="x" * 12, van=klok.now(), tot=klok.now()
        )


def test_each_opening_and_each_refusal_is_one_line(hier: Wereld) -> None:
    dossier = hier.dossier(hier.almere)
    opens(hier.alice, dossier)
    opens(hier.bob, dossier)
    assert lines(hier.alice) == [("opening", "team"), ("geweigerd", "")]


def test_opening_again_in_one_transaction_is_one_look(hier: Wereld) -> None:
    dossier = hier.dossier(hier.almere)
    with hier.alice.at_work():
        open_dossier(dossier)
        open_dossier(dossier)
    assert lines(hier.alice) == [("opening", "team")]


def test_a_setting_without_its_seal_shows_nothing(hier: Wereld) -> None:
    dossier = hier.dossier(hier.almere)
    with hier.bob.at_work(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('zicht.dossier', %s, true)", [str(dossier)])
        assert Persoon.objects.count() == 0
        with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
            cursor.execute("SELECT seal_dossier(%s, 'lezen')", [dossier])


def test_a_seal_of_somebody_else_shows_nothing(hier: Wereld) -> None:
    dossier = hier.dossier(hier.almere)
    with transaction.atomic(), connection.cursor() as cursor:
        with hier.alice.at_work():
            open_dossier(dossier)
            cursor.execute("SELECT current_setting('zicht.zegel')")
            (zegel,) = cursor.fetchone()
        with hier.bob.at_work():
            cursor.execute("SELECT set_config('zicht.dossier', %s, true)", [str(dossier)])
            cursor.execute("SELECT set_config('zicht.zegel', %s, true)", [zegel])
            assert Persoon.objects.count() == 0


Change = Callable[[], int]


@pytest.mark.parametrize(
    "policy, change",
    [
        ("open_lezen", lambda: Persoon.objects.count()),
        ("open_wijzigen", lambda: Persoon.objects.update(achternaam="weg")),
        ("open_wissen", lambda: Persoon.objects.all()._raw_delete("default")),
    ],
)
def test_closed_content_is_neither_read_nor_changed_nor_removed(
    hier: Wereld, as_role: AsRole, policy: str, change: Change
) -> None:
    hier.dossier(hier.almere)
    with hier.alice.at_work():
        assert change() == 0
    with as_role("postgres"), connection.cursor() as cursor:
        cursor.execute(f"DROP POLICY {policy} ON dossier_persoon")
    with hier.alice.at_work():
        reached = change()
    # The negative control. UPDATE and DELETE without WHERE are held by their own policy alone.
    assert reached == 1


def test_a_person_of_one_dossier_is_not_related_to_a_person_of_another(hier: Wereld) -> None:
    first, second = hier.dossier(hier.almere), hier.dossier(hier.almere)
    with hier.alice.at_work():
        open_dossier(second)
        stranger = Persoon.objects.get()
        open_dossier(first)
        own = Persoon.objects.get()
        with pytest.raises(IntegrityError), transaction.atomic():
            Relatie.objects.create(dossier_id=first, van=own, naar=stranger, soort="ouder", vastgelegd_op=klok.now())


def test_who_adds_to_a_dossier_reads_nothing_of_it(hier: Wereld) -> None:
    dossier, desk = hier.dossier(hier.almere), iemand(hier.flevoland, "frontoffice")
    assign(hier, dossier, hier.alice)
    with desk.at_work():
        add_to_dossier(dossier)
        Fragment.objects.create(
            dossier_id=dossier, soort="feit", tekst="x", station="melding", op=klok.now(), vastgelegd_op=klok.now()
        )
        assert (Fragment.objects.count(), Persoon.objects.count()) == (0, 0)
    with hier.alice.at_work():
        open_dossier(dossier)
        assert Fragment.objects.count() == 1


def test_the_back_office_does_not_add_unread(hier: Wereld) -> None:
    dossier = hier.dossier(hier.almere)
    with hier.bob.at_work(), pytest.raises(Http404):
        add_to_dossier(dossier)


def test_a_job_opens_as_the_worker_only(hier: Wereld, as_role: AsRole) -> None:
    dossier = hier.dossier(hier.almere)
    for role, allowed in (("zicht_app", False), ("zicht_worker", True)):
        with as_role(role), acting(taak(hier.flevoland.id, "brieven")):
            with nullcontext() if allowed else pytest.raises(Http404):
                open_dossier(dossier)
            assert Persoon.objects.count() == allowed
    assert ("taak", "taak") in lines(hier.alice)


def test_a_list_shows_names_of_own_and_team_rows_and_writes_one_line(hier: Wereld) -> None:
    ours, theirs = hier.dossier(hier.almere, "Jansen"), hier.dossier(hier.lelystad, "Bakker")
    with hier.alice.at_work():
        names = names_for_list([ours, theirs], "werkvoorraad")
        assert {id: [str(naam) for naam in persons] for id, persons in names.items()} == {ours: ["Jansen"]}
        line = Leesregel.objects.get()
        assert (line.soort, line.grond, line.ids) == ("lijst", "werkvoorraad", [ours])


def test_a_list_without_own_rows_shows_no_names_and_writes_no_line(hier: Wereld) -> None:
    ours = hier.dossier(hier.almere)
    for wie in (hier.bob, hier.charlie, iemand(hier.flevoland, "beheer", hier.almere)):
        with wie.at_work():
            assert names_for_list([ours], "werkvoorraad") == {}
            assert Leesregel.objects.count() == 0


def test_the_front_desk_sees_names_only_of_dossiers_that_nobody_works_on_yet(hier: Wereld) -> None:
    new, taken = hier.dossier(), hier.dossier()
    with acting(Context(hier.flevoland.id, actor="publiek")):
        Dossier.objects.filter(pk=taken).update(behandelaar=hier.alice.medewerker)
    desk = iemand(hier.flevoland, "frontoffice")
    with desk.at_work():
        assert names_for_list([new, taken], "werkvoorraad").keys() == {new}


def test_a_list_shows_ages_as_far_as_they_are_known(hier: Wereld) -> None:
    ours = hier.dossier(hier.almere)
    with hier.alice.at_work():
        open_dossier(ours)
        Persoon.objects.filter(dossier=ours).update(geboortejaar=2017, geboortemaand=3, geboortesoort="bekend")
        ((naam,),) = names_for_list([ours], "werkvoorraad").values()
    assert str(naam.geboren) == "2017-03"
