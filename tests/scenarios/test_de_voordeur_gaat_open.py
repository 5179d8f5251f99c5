"""The first thing anybody sees.

Given a house that has just opened,
when a visitor opens the front page,
then it is Dutch, says that this is for practice, and leaves nothing on the device.
"""

import pytest
from playwright.sync_api import Browser

from tests.proefopstelling.huis import Huis

pytestmark = pytest.mark.verhaal


def test_a_visitor_opens_the_front_page(huis: Huis, chromium: Browser) -> None:
    visitor = chromium.new_context()
    page = visitor.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)

    answer = page.goto(huis.address)

    assert answer is not None
    assert answer.status == 200
    assert page.locator("html").get_attribute("lang") == "nl"
    assert page.get_by_text("OEFENOMGEVING").is_visible()
    assert visitor.cookies() == []
    assert complaints == []
    visitor.close()
