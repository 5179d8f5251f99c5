"""The path decides the language; no cookie and no header does."""

from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.utils import translation

from zicht.foundation.taal import TaalUitPad, in_other_language, language_of


def answer(request: HttpRequest) -> HttpResponse:
    return HttpResponse(translation.get_language())


def test_a_path_under_en_is_english_and_everything_else_dutch() -> None:
    assert [language_of(path) for path in ("/en/", "/en/route/", "/", "/route/", "/england/", "/en")] == [
        "en",
        "en",
        "nl",
        "nl",
        "nl",
        "nl",
    ]


def test_the_same_page_in_the_other_language_is_one_step_away_and_back() -> None:
    for path in ("/", "/route/", "/en/", "/en/route/wegen/"):
        assert in_other_language(in_other_language(path)) == path


def test_neither_a_cookie_nor_a_header_changes_the_language() -> None:
    request = RequestFactory(headers={"accept-language": "en"}).get("/route/")
    request.COOKIES["django_language"] = "en"
    response = TaalUitPad(answer)(request)
    assert response.content == b"nl"
    assert response["Content-Language"] == "nl"
    assert not response.cookies


def test_the_language_is_forgotten_after_the_request() -> None:
    with translation.override("nl"):
        assert TaalUitPad(answer)(RequestFactory().get("/en/route/")).content == b"en"
        assert translation.get_language() == "nl"
