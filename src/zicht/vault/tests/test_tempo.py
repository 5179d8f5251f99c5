"""A limit holds over processes and connections, fills up again by itself, and is about one place only."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction
from django.test import RequestFactory

from zicht.foundation import aanroep
from zicht.vault import tempo
from zicht.vault.models import Tempo
from zicht.vault.tempo import Maat, TeVaak

MAAT = Maat("proef", ineens=5, elke=3600)
HIER, DAAR = "192.0.2.7", "192.0.2.8"


def allowed(times: int, plaats: str = HIER, maat: Maat = MAAT) -> int:
    taken = 0
    for _ in range(times):
        try:
            tempo.take(maat, plaats)
            taken += 1
        except TeVaak:
            pass
    return taken


@pytest.mark.django_db
def test_so_many_at_once_and_then_one_by_one() -> None:
    assert allowed(8) == 5
    assert allowed(1, DAAR) == 1, "another place has its own"
    assert allowed(1, maat=Maat("iets anders", 5, 3600)) == 1
    aanroep.rows("UPDATE vault_tempo SET op = op - interval '2 hours'")
    assert allowed(5) == 2


@pytest.mark.django_db
def test_who_must_wait_is_told_how_long_and_no_try_is_lost_by_asking() -> None:
    allowed(5)
    with pytest.raises(TeVaak) as often:
        tempo.take(MAAT, HIER)
    assert 3500 < often.value.wachten <= 3600
    tempo.give_back(MAAT, HIER)
    assert allowed(2) == 1


@pytest.mark.django_db
def test_where_somebody_sits_is_not_kept_and_is_gone_after_an_hour() -> None:
    allowed(1)
    assert HIER not in str(list(Tempo.objects.values_list()))
    aanroep.rows("UPDATE vault_tempo SET op = op - interval '2 hours'")
    allowed(1, DAAR)
    assert Tempo.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_eight_at_the_same_moment_get_no_more_than_one_after_another() -> None:
    """Each over a connection of its own, as web processes have."""

    def one(_: int) -> int:
        try:
            with transaction.atomic():
                return allowed(1)
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as together:
        assert sum(together.map(one, range(24))) == MAAT.ineens


@pytest.mark.parametrize(
    ("adres", "plaats"),
    [
        ("192.0.2.7", "192.0.2.7"),  # one address
        ("::ffff:192.0.2.7", "192.0.2.7"),  # one address, as a proxy that listens to both says it
        ("2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64"),  # the network of one house
        ("2001:db8:1:2:bbbb::9", "2001:db8:1:2::/64"),  # the same house, another address
    ],
)
def test_a_place_is_an_address_or_the_network_of_a_house(adres: str, plaats: str) -> None:
    assert tempo.place_of(RequestFactory(REMOTE_ADDR=adres).get("/")) == plaats
