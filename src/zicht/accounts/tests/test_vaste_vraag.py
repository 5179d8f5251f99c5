"""A fixed question answers as the queryset it was made of, whatever its values."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

import pytest
from django.db.models import QuerySet

from tests.proefopstelling.vragen import counted
from tests.proefopstelling.wereld import Wereld, iemand, wereld
from zicht.accounts.models import Aanstelling, Medewerker
from zicht.accounts.rollen import Rol
from zicht.foundation.vaste_vraag import OtherForm, VasteVraag, among, together

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 24)


def running(medewerker: UUID, day: date) -> QuerySet[Aanstelling]:
    return Aanstelling.objects.of(medewerker).active_on(day).with_names()


@pytest.fixture
def hier() -> Wereld:
    return wereld()


def test_it_makes_the_rows_that_the_queryset_makes_with_what_stands_beside_them(hier: Wereld) -> None:
    ended = iemand(hier.flevoland, Rol.BACKOFFICE, hier.almere, tot=TODAY)
    ask = VasteVraag(running, UUID, date)
    for wie in (hier.alice, hier.bob, ended):
        for day in (TODAY, TODAY - timedelta(days=1)):
            found = ask(wie.medewerker.pk, day)
            assert found == list(running(wie.medewerker.pk, day)), (wie, day)
    with counted() as asked:
        (one,) = ask(hier.alice.medewerker.pk, TODAY)
        assert (one.organisatie, one.team) == (hier.flevoland, hier.almere)
    assert len(asked) == 1


def test_any_number_of_ids_is_one_form_and_several_questions_go_at_once(hier: Wereld) -> None:
    named = VasteVraag(lambda ids: Medewerker.objects.filter(pk__in=among(ids)).values_list("pk", "naam"), list)
    both = [hier.alice.medewerker, hier.bob.medewerker]
    with counted() as asked:
        none, one, two = together(named.of([]), named.of([both[0].pk]), named.of([wie.pk for wie in both]))
    assert (none, one) == ([], [(both[0].pk, both[0].naam)])
    assert set(two) == {(wie.pk, wie.naam) for wie in both}
    assert len(asked) == 1


@pytest.mark.parametrize(
    "build",
    [
        lambda day: Aanstelling.objects.filter(van__lt=day + timedelta(days=1)),
        lambda day: Aanstelling.objects.filter(van__year=day.year),
        lambda day: Aanstelling.objects.filter(van__gte=day)[: day.day],
    ],
)
def test_a_question_that_changes_its_value_or_its_form_is_refused(build: Callable[..., QuerySet[Aanstelling]]) -> None:
    with pytest.raises(OtherForm):
        VasteVraag(build, date)(TODAY)
