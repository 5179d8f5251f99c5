"""The token file is what the tables say, nothing is without a value, and the promised contrasts hold."""

import re
from pathlib import Path

import pytest

from zicht.foundation.beeldtaal import tokens
from zicht.foundation.beeldtaal.kleuren import BELOFTEN, KLEUREN, Belofte, contrast

STATIC = Path(tokens.BESTAND).parent.parent
PACKAGE = STATIC.parents[2]
VENDORED = (STATIC / "vendor" / "ams" / "ams.css").read_text(encoding="utf-8")
OWN = sorted((STATIC / "css").glob("*.css"))


def without_value(style: str, prefix: str, known: str) -> set[str]:
    """Properties that `style` reads without a fallback and that `known` gives no value."""
    read = set(re.findall(rf"var\(--({prefix}-[\w-]+)\)", style))
    return read - set(re.findall(rf"--({prefix}-[\w-]+):", known))


def test_the_token_file_is_what_the_tables_say() -> None:
    assert tokens.BESTAND.read_text(encoding="utf-8") == tokens.css(), "run python -m zicht.foundation.beeldtaal"


def test_every_property_the_vendored_components_read_has_a_value() -> None:
    assert without_value(VENDORED, "ams", tokens.css()) == set()


def test_a_property_that_is_left_out_is_noticed() -> None:
    poorer = tokens.css().replace("--ams-radio-circle-stroke:", "--ams-radio-circle-strook:")
    assert without_value(VENDORED, "ams", poorer) == {"ams-radio-circle-stroke"}


def test_no_token_is_kept_for_a_component_that_is_gone() -> None:
    written = set(re.findall(r"--(ams-[\w-]+):", tokens.css()))
    assert written - set(re.findall(r"var\(--(ams-[\w-]+)", VENDORED)) == set()


@pytest.mark.parametrize("sheet", OWN, ids=lambda path: path.name)
def test_every_token_our_own_sheets_read_has_a_value(sheet: Path) -> None:
    assert without_value(sheet.read_text(encoding="utf-8"), "zicht", tokens.css()) == set()


@pytest.mark.parametrize("sheet", [path for path in OWN if path.name != "tokens.css"], ids=lambda path: path.name)
def test_no_sheet_has_a_colour_of_its_own(sheet: Path) -> None:
    assert re.findall(r"#[0-9A-Fa-f]{3,8}\b", sheet.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("belofte", BELOFTEN, ids=lambda b: f"{b.kleur} op {b.grond}")
def test_a_promised_contrast_holds(belofte: Belofte) -> None:
    kleur, grond = KLEUREN[belofte.kleur], KLEUREN[belofte.grond]
    assert round(contrast(kleur.licht, grond.licht), 1) >= belofte.licht
    assert round(contrast(kleur.donker, grond.donker), 1) >= belofte.donker


def classes(template: str) -> set[str]:
    """The component classes that a template names in full."""
    attributes = re.sub(r"\{%.*?%\}", " ", " ".join(re.findall(r'class="([^"]*)"', template)))
    return set(re.findall(r"(?<!\S)(?:zicht|ams)-[\w-]*\w(?!\S)", attributes))


STYLED = set(
    re.findall(r"\.((?:zicht|ams)-[\w-]+)", "".join(sheet.read_text("utf-8") for sheet in PACKAGE.rglob("*.css")))
)


@pytest.mark.parametrize(
    "template", sorted(PACKAGE.rglob("*.html")), ids=lambda path: path.relative_to(PACKAGE).as_posix()
)
def test_every_class_on_a_page_has_a_style(template: Path) -> None:
    assert classes(template.read_text(encoding="utf-8")) - STYLED == set()


def test_a_class_without_style_is_noticed() -> None:
    assert classes('<p class="zicht-blat {% if x %}zicht-blad{% endif %} eigen">') - STYLED == {"zicht-blat"}


def test_contrast_counts_as_wcag_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_every_text_colour_reaches_wcag_aa_on_every_ground_it_stands_on() -> None:
    text = {
        "ink": ("papier", "grond", "vlak", "huislicht", "warmvlak", "gevaarvlak", "band-1", "band-2", "band-3"),
        "zacht": ("papier", "grond", "vlak", "huislicht", "band-1", "band-2", "band-3"),
        "huis": ("papier", "grond", "vlak", "huislicht", "warmvlak"),
        "warm": ("papier", "grond", "warmvlak"),
        "gevaar": ("papier", "grond", "gevaarvlak"),
    }
    for name, grounds in text.items():
        for ground in grounds:
            assert contrast(KLEUREN[name].licht, KLEUREN[ground].licht) >= 4.5, (name, ground)
            assert contrast(KLEUREN[name].donker, KLEUREN[ground].donker) >= 4.5, (name, ground)
