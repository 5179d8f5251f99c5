"""One Idempotency-Key is one melding, however often it is sent; and never two things."""

from uuid import uuid4

import pytest

from tests.proefopstelling.database import AsRole
from zicht.api.models import Aanlevering, Inzending
from zicht.api.tasks import forget_old_keys
from zicht.api.tests.systemen import Systeem, a_melding
from zicht.foundation import aanroep
from zicht.foundation.context import acting

pytestmark = pytest.mark.django_db


def test_the_same_key_and_body_again_is_the_same_answer_and_one_row(his: Systeem) -> None:
    key = str(uuid4())
    first, again = (his.post("/meldingen", a_melding(), sleutel=key) for _ in range(2))
    assert (first.status_code, again.status_code) == (201, 201)
    assert (first.content, first["Location"]) == (again.content, again["Location"])
    with acting(his.context):
        assert Aanlevering.objects.count() == Inzending.objects.count() == 1


def test_the_same_key_with_another_body_is_a_conflict_in_words(his: Systeem) -> None:
    key = str(uuid4())
    his.post("/meldingen", a_melding(), sleutel=key)
    answer = his.post("/meldingen", a_melding(spoed=True), sleutel=key)
    assert answer.status_code == 409
    assert "eerder iets anders gestuurd" in answer.json()["detail"]
    with acting(his.context):
        assert Aanlevering.objects.count() == 1


def test_a_key_whose_body_was_refused_is_free_for_what_is_put_right(his: Systeem) -> None:
    key = str(uuid4())
    assert his.post("/meldingen", a_melding(gemeente="Nergens"), sleutel=key).status_code == 400
    assert his.post("/meldingen", a_melding(), sleutel=key).status_code == 201


def test_the_key_of_one_system_says_nothing_to_another(his: Systeem, politie: Systeem) -> None:
    key = str(uuid4())
    assert his.post("/meldingen", a_melding(), sleutel=key).status_code == 201
    assert politie.post("/meldingen", a_melding(spoed=True), sleutel=key).status_code == 201


@pytest.mark.parametrize("key", ["", "geen-uuid"])
def test_without_a_key_nothing_is_taken_in(his: Systeem, key: str) -> None:
    answer = his.post("/meldingen", a_melding(), sleutel=key or " ")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["location"] == {"name": "Idempotency-Key"}


def test_a_key_is_forgotten_a_month_after_it_was_sent_and_what_it_brought_stays(his: Systeem, as_role: AsRole) -> None:
    his.report()
    his.report()
    with acting(his.context):
        old = Inzending.objects.order_by("op").values_list("pk", flat=True)[0]
    with as_role("postgres"):
        aanroep.rows("UPDATE api_inzending SET op = op - interval '31 days' WHERE id = %s", old)
    with as_role("zicht_worker"):
        forget_old_keys()
    with acting(his.context):
        assert old not in Inzending.objects.values_list("pk", flat=True)
        assert (Inzending.objects.count(), Aanlevering.objects.count()) == (1, 2)
