"""The context lives exactly as long as its transaction, whatever ends it. With real transactions."""

from collections.abc import Iterator
from contextlib import suppress

import psycopg
import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.template import engines
from django.template.response import SimpleTemplateResponse
from django.test import Client, RequestFactory
from django.urls import path
from pytest_django import Settings

from tests.proefopstelling.database import AsRole
from tests.proefopstelling.wereld import Iemand, Wereld, wereld
from zicht.audit.models import Leesregel
from zicht.dossier.models import Dossier
from zicht.dossier.openen import open_dossier
from zicht.foundation import context, klok, verbinding
from zicht.foundation.aan_het_werk import ContextMiddleware
from zicht.foundation.context import NoContext
from zicht.foundation.transactie import Answer, RequestTransaction, TooMuchPower, TransactionLost

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def hier() -> Iterator[Wereld]:
    yield wereld()
    connection.close()


def request_of(iemand: Iemand | None) -> HttpRequest:
    request = RequestFactory().get("/")
    request.user = iemand.medewerker if iemand else None
    if iemand:
        iemand.medewerker.aanstelling = iemand.aanstelling
    return request


def through_the_middleware(view: Answer) -> Answer:
    return RequestTransaction(ContextMiddleware(view))


def make_dossier(status: int) -> Answer:
    def view(request: HttpRequest) -> HttpResponse:
        Dossier.objects.create(nummer=f"status-{status}", aangemaakt_op=klok.now())
        return HttpResponse(status=status)

    return view


def kept(hier: Wereld) -> list[str]:
    with hier.alice.at_work():
        return list(Dossier.objects.values_list("nummer", flat=True))


@pytest.mark.parametrize(
    "status, stays", [(200, True), (302, True), (404, True), (409, True), (500, False), (503, False)]
)
def test_4xx_commits_and_5xx_rolls_back(hier: Wereld, status: int, stays: bool) -> None:
    through_the_middleware(make_dossier(status))(request_of(hier.alice))
    assert kept(hier) == ([f"status-{status}"] if stays else [])


def test_a_refused_opening_leaves_its_line(hier: Wereld) -> None:
    dossier = hier.dossier(hier.almere)

    def view(request: HttpRequest) -> HttpResponse:
        try:
            open_dossier(dossier)
        except Http404:
            return HttpResponse(status=404)
        return HttpResponse()

    assert through_the_middleware(view)(request_of(hier.bob)).status_code == 404
    with hier.bob.at_work():
        assert list(Leesregel.objects.values_list("soort", "dossier_id")) == [("geweigerd", dossier)]


def test_an_error_that_was_swallowed_is_not_answered_as_kept(hier: Wereld) -> None:
    def view(request: HttpRequest) -> HttpResponse:
        Dossier.objects.create(nummer="een", aangemaakt_op=klok.now())
        with suppress(IntegrityError):
            Dossier.objects.create(nummer="een", aangemaakt_op=klok.now())
        return HttpResponse()

    with pytest.raises(TransactionLost):
        through_the_middleware(view)(request_of(hier.alice))
    assert kept(hier) == []


def test_after_the_request_nobody_is_at_work(hier: Wereld) -> None:
    hier.dossier(hier.almere)
    through_the_middleware(make_dossier(200))(request_of(hier.alice))
    with pytest.raises(NoContext):
        context.current()
    with pytest.raises(DatabaseError, match="no organisation is at work"):
        Dossier.objects.count()


def test_after_a_request_that_broke_nobody_is_at_work(hier: Wereld) -> None:
    def view(request: HttpRequest) -> HttpResponse:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        through_the_middleware(view)(request_of(hier.alice))
    with pytest.raises(NoContext):
        context.current()


def test_who_is_not_logged_in_has_no_context(hier: Wereld) -> None:
    hier.dossier(hier.almere)
    with pytest.raises(DatabaseError, match="no organisation is at work"):
        through_the_middleware(lambda request: HttpResponse(Dossier.objects.count()))(request_of(None))
    with pytest.raises(NoContext):
        through_the_middleware(make_dossier(200))(request_of(None))


def test_bind_outside_a_transaction_is_refused(hier: Wereld) -> None:
    with pytest.raises(transaction.TransactionManagementError):
        context.bind(hier.alice.context)


def test_a_context_set_for_longer_than_the_transaction_would_leak(hier: Wereld) -> None:
    """The negative control: with a setting of the session the next transaction does see rows."""
    hier.dossier(hier.almere)
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('zicht.organisatie', %s, false)", [str(hier.flevoland.id)])
    assert Dossier.objects.count() == 1


def test_the_pool_hands_out_a_connection_without_what_was_left_on_it(hier: Wereld) -> None:
    hier.dossier(hier.almere)
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('zicht.organisatie', %s, false)", [str(hier.flevoland.id)])
    raw: psycopg.Connection = connection.connection
    verbinding.reset(raw)
    with pytest.raises(DatabaseError, match="no organisation is at work"):
        Dossier.objects.count()
    with connection.cursor() as cursor:
        cursor.execute("SHOW timezone")
        assert cursor.fetchone() == ("UTC",)


def test_a_dossier_opened_in_one_transaction_is_closed_in_the_next(hier: Wereld, as_role: AsRole) -> None:
    """Even when the setting and its seal are carried over: the seal is of one transaction."""
    dossier = hier.dossier(hier.almere)
    with hier.alice.at_work():
        open_dossier(dossier)
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_setting('zicht.zegel'), current_dossier()")
            zegel, opened = cursor.fetchone()
    assert opened == dossier
    with hier.alice.at_work(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('zicht.dossier', %s, true), set_config('zicht.zegel', %s, true)", [str(dossier), zegel]
        )
        cursor.execute("SELECT pg_current_xact_id(), current_dossier()")
        assert cursor.fetchone()[1] is None


def unrendered(request: HttpRequest) -> HttpResponse:
    template = engines["django"].from_string("{{ dossiers.count }}")
    return SimpleTemplateResponse(template, {"dossiers": Dossier.objects.all()})


def broken(request: HttpRequest) -> HttpResponse:
    make_dossier(200)(request)
    raise RuntimeError


urlpatterns = [path("unrendered/", unrendered), path("broken/", broken)]


class SomebodyIsLoggedIn:
    who: Iemand

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request.user = request_of(self.who).user
        return self.get_response(request)


@pytest.fixture
def client_of_alice(hier: Wereld, settings: Settings) -> Client:
    settings.ROOT_URLCONF = __name__
    settings.MIDDLEWARE = [
        "zicht.foundation.transactie.RequestTransaction",
        f"{__name__}.SomebodyIsLoggedIn",
        "zicht.foundation.aan_het_werk.ContextMiddleware",
    ]
    SomebodyIsLoggedIn.who = hier.alice
    return Client(raise_request_exception=False)


def test_a_template_renders_inside_the_transaction(hier: Wereld, client_of_alice: Client) -> None:
    """What ATOMIC_REQUESTS does not do: the page reads rows while it is written, after the view returned."""
    hier.dossier(hier.almere)
    assert client_of_alice.get("/unrendered/").content == b"1"


def test_rows_are_not_read_after_the_transaction(hier: Wereld) -> None:
    """An answer that is streamed leaves when nobody is at work any more, so it must be made of values."""

    def view(request: HttpRequest) -> StreamingHttpResponse:
        return StreamingHttpResponse(str(Dossier.objects.count()) for _ in range(1))

    answer = through_the_middleware(view)(request_of(hier.alice))
    assert isinstance(answer, StreamingHttpResponse)
    with pytest.raises(DatabaseError, match="no organisation is at work"):
        list(answer)


@pytest.mark.parametrize("role", ["postgres", "zicht_owner", "zicht_loader"])
def test_the_web_refuses_to_serve_with_a_login_that_walks_over_the_walls(
    hier: Wereld, as_role: AsRole, role: str
) -> None:
    with pytest.raises(TooMuchPower, match="zicht_app"), as_role(role):
        through_the_middleware(make_dossier(200))(request_of(hier.alice))


def test_a_view_that_breaks_leaves_nothing(hier: Wereld, client_of_alice: Client) -> None:
    assert client_of_alice.get("/broken/").status_code == 500
    assert kept(hier) == []
