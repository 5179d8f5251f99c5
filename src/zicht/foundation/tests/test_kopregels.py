"""What every answer carries: a strict policy, nothing kept, and a way out that leaves nothing behind."""

import re
from pathlib import Path

import pytest
from django.http import HttpRequest, HttpResponse
from django.middleware.common import CommonMiddleware
from django.test import Client, RequestFactory

from zicht.foundation import csp, views
from zicht.foundation.csp import ContentSecurityPolicy
from zicht.foundation.kopregels import Kopregels

TEMPLATES = Path(views.__file__).parents[1]


def plain(request: HttpRequest) -> HttpResponse:
    return HttpResponse("hallo")


def test_the_policy_allows_no_inline_code_no_eval_and_nobody_else() -> None:
    header = ContentSecurityPolicy(plain)(RequestFactory().get("/"))["Content-Security-Policy"]
    assert "default-src 'none'" in header
    assert "frame-ancestors 'none'" in header
    assert "require-trusted-types-for 'script'" in header
    assert not re.search(r"unsafe|http|\*|data:", header)


def test_a_view_may_keep_its_own_policy() -> None:
    def own(request: HttpRequest) -> HttpResponse:
        return HttpResponse(headers={"Content-Security-Policy": "sandbox", "Cache-Control": "max-age=5"})

    response = ContentSecurityPolicy(Kopregels(own))(RequestFactory().get("/"))
    assert response["Content-Security-Policy"] == "sandbox"
    assert response["Cache-Control"] == "max-age=5"


def test_the_policy_has_the_shape_that_django_6_reads() -> None:
    assert all(isinstance(sources, list) and sources for sources in csp.STRICT.values())


def test_no_page_is_stored() -> None:
    response = Kopregels(plain)(RequestFactory().get("/"))
    assert response["Cache-Control"] == "no-store"
    assert "geolocation=()" in response["Permissions-Policy"]


@pytest.mark.django_db
def test_the_headers_stand_on_a_page_and_on_a_page_that_is_not_there() -> None:
    for path in ("/bouwstenen/", "/bestaat-niet/"):
        response = Client().get(path)
        assert response["Content-Security-Policy"] == csp.as_header(csp.STRICT)
        assert response["Cache-Control"] == "no-store"
        assert response["Referrer-Policy"] == "same-origin"
        assert response["X-Content-Type-Options"] == "nosniff"


def test_leaving_clears_what_can_be_cleared_and_goes_somewhere_neutral(settings: object) -> None:
    settings.NEUTRAL_SITE = "https://weer.example/"  # type: ignore[attr-defined]
    response = views.weg(RequestFactory().get("/weg/"))
    assert response.status_code == 302
    assert response["Location"] == "https://weer.example/"
    assert response["Clear-Site-Data"] == '"cache", "cookies", "storage"'


def inline(text: str) -> list[str]:
    """What a strict policy would refuse: inline code, inline style, and addresses that are code."""
    return re.findall(
        r"<style\b|\sstyle=|\son\w+=|javascript:|hx-on|hx-vals=['\"]js:"
        r"|<script(?![^>]*(?:\ssrc=|\stype=\"application/json\"))[^>]*>",
        text,
    )


@pytest.mark.parametrize(
    "template", sorted(TEMPLATES.rglob("*.html")), ids=lambda p: p.relative_to(TEMPLATES).as_posix()
)
def test_no_template_has_inline_code_or_style(template: Path) -> None:
    assert inline(template.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "planted",
    ['<p style="color:red">', "<script>alert(1)</script>", '<a onclick="x()">', "<style>", '<a href="javascript:x">'],
)
def test_planted_inline_code_is_noticed(planted: str) -> None:
    assert inline(planted)


def test_who_asks_for_the_headers_alone_gets_no_page_that_the_server_must_throw_away() -> None:
    """And is told how long the page is all the same."""
    answer = Kopregels(CommonMiddleware(plain))(RequestFactory().head("/"))  # type: ignore[arg-type]
    assert (answer.content, answer["Content-Length"]) == (b"", "5")
    assert Kopregels(plain)(RequestFactory().get("/")).content == b"hallo"
