"""The papers of the house say what is there: commands, paths, addresses, decisions, licence."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.urls import Resolver404, resolve
from django.utils import translation

from zicht.accounts import oefenlogins
from zicht.config.opdracht import names as opdrachten
from zicht.foundation import rollen
from zicht.foundation.taal import language_of

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src" / "zicht"
PAPERS = sorted(
    [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("docs/adr/*.md"), *ROOT.glob("docs/beelden/*.md")]
)
GUIDES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
README = GUIDES[0].read_text()

# Commands, paths, addresses


def targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))


def code(paper: str) -> str:
    """What a paper prints as code: words between backticks and blocks of code."""
    blocks = re.findall(r"```.*?\n(.*?)```", paper, re.DOTALL)
    words = re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", paper, flags=re.DOTALL))
    return "\n".join([*blocks, *words])


def unknown_commands(paper: str) -> list[str]:
    made = set(re.findall(r"\bmake ([a-z]+)", code(paper))) - targets()
    ours = set(re.findall(r"(?:^|/bin/)zicht ([a-z][a-z-]+)", code(paper), re.MULTILINE)) - set(opdrachten())
    return sorted(made | ours)


def missing_paths(paper: str) -> list[str]:
    """Files and folders that are named in code and are not there; a name with <...> or * is an example."""
    named = re.findall(r"(?:^|[\s`])((?:src|tests|docs|bin|bench|\.ci)/[\w./-]*)(?![\w<*])", code(paper), re.MULTILINE)
    return sorted({path for path in named if not (ROOT / path).exists()})


def broken_links(file: Path) -> list[str]:
    linked = re.findall(r"\]\(([^)#\s]+)", file.read_text()) + re.findall(r'(?:src|srcset)="([^"]+)"', file.read_text())
    return sorted({to for to in linked if not to.startswith(("http", "mailto:")) and not (file.parent / to).exists()})


@pytest.mark.parametrize("paper", GUIDES, ids=lambda paper: paper.name)
def test_every_command_and_path_that_a_guide_names_exists(paper: Path) -> None:
    assert unknown_commands(paper.read_text()) == []
    assert missing_paths(paper.read_text()) == []


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: str(paper.relative_to(ROOT)))
def test_every_link_leads_somewhere(paper: Path) -> None:
    assert broken_links(paper) == []


def test_a_command_or_path_that_is_not_there_is_seen() -> None:
    paper = "Run `make tea`, then `.venv/bin/zicht fly`, and read `docs/nergens.md`."
    assert unknown_commands(paper) == ["fly", "tea"]
    assert missing_paths(paper) == ["docs/nergens.md"]


def section(title: str) -> str:
    return README.split(f"## {title}\n", 1)[1].split("\n## ", 1)[0]


def addresses(paper: str) -> list[str]:
    return re.findall(r"`(/[a-z][a-z/-]*/)`", paper)


def is_there(address: str) -> bool:
    try:
        with translation.override(language_of(address)):
            resolve(address)
    except Resolver404:
        return False
    return True


def test_what_the_readme_says_is_not_here_is_not_here() -> None:
    """So that the list shrinks on the day a page arrives."""
    named = addresses(section("What is not here yet"))
    assert named
    assert [address for address in named if is_there(address)] == []


def test_every_page_of_the_tour_is_there() -> None:
    assert [address for address in addresses(section("A tour in six sentences")) if not is_there(address)] == []


def test_the_readme_names_every_practice_login_and_every_role_of_the_database() -> None:
    logins = {oefenlogin.login for oefenlogin in oefenlogins.OEFENLOGINS}
    assert set(re.findall(r"`([a-z]+\.[a-z]+)`", section("Practice logins"))) == logins
    assert oefenlogins.PASSWORD in README
    roles = {rol.naam for rol in rollen.ROLLEN}
    assert roles <= set(re.findall(r"`(zicht_[a-z]+)`", section("Your own PostgreSQL")))


def test_every_variable_that_the_readme_names_is_read() -> None:
    read = (SRC / "config" / "omgeving.py").read_text() + (SRC / "config" / "settings.py").read_text()
    named = set(re.findall(r"\b((?:ZICHT|DATABASE|SECRET|ALLOWED)_[A-Z_]+)\b", README))
    assert sorted(name for name in named if f'"{name}"' not in read) == []


# Indexes, decisions


def test_the_index_of_docs_is_complete() -> None:
    index = (ROOT / "docs" / "README.md").read_text()
    there = {file.name for file in (ROOT / "docs").iterdir() if file.is_file()} - {"README.md"}
    assert sorted(name for name in there if f"]({name})" not in index) == []


def heading(adr: Path) -> str:
    """Its title, without the number."""
    return re.sub(r"^#\s*\d+\.?\s*", "", adr.read_text().splitlines()[0])


ADRS = sorted((ROOT / "docs" / "adr").glob("[0-9]*.md"))


def test_the_index_of_decisions_is_complete_and_uses_their_titles() -> None:
    index = (ROOT / "docs" / "adr" / "README.md").read_text()
    assert [adr.name for adr in ADRS if f"]({adr.name}) {heading(adr)}\n" not in index] == []


def test_no_two_decisions_have_one_number() -> None:
    numbers = [adr.name[:4] for adr in ADRS]
    assert len(set(numbers)) == len(numbers)


@pytest.mark.parametrize("adr", ADRS, ids=lambda adr: adr.stem)
def test_a_decision_says_context_options_choice_and_price(adr: Path) -> None:
    headings = " ".join(re.findall(r"^## (.+)$", adr.read_text(), re.MULTILINE)).lower()
    assert [part for part in ("context", "option", "choice", "price") if part not in headings] == []


# Licence, publiccode.yml


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def test_the_licence_is_the_eupl_word_for_word() -> None:
    """The vendored stylesheets carry the same text; the two came from different hands only if they differ."""
    licence = (ROOT / "LICENCE").read_text()
    assert words(licence) == words((SRC / "foundation/static/zicht/vendor/ams/LICENSE").read_text())
    assert licence.lstrip().startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert 'license = "EUPL-1.2"' in (ROOT / "pyproject.toml").read_text()


PUBLICCODE = yaml.safe_load((ROOT / "publiccode.yml").read_text())
STATUSES = {"concept", "development", "beta", "stable", "obsolete"}


def faults_of_publiccode(said: dict[str, Any]) -> list[str]:
    """What the standard (version 0) asks and this does not give. `url` comes with the first publication."""
    asked = ("publiccodeYmlVersion", "name", "platforms", "developmentStatus", "softwareType", "description")
    faults = [key for key in (*asked, "legal", "maintenance", "localisation", "categories") if not said.get(key)]
    faults += ["developmentStatus"] * (said.get("developmentStatus") not in STATUSES)
    faults += ["legal.license"] * (said.get("legal", {}).get("license") != "EUPL-1.2")
    faults += ["maintenance.contacts"] * (not said.get("maintenance", {}).get("contacts"))
    languages = set(said.get("localisation", {}).get("availableLanguages", ()))
    faults += ["localisation.availableLanguages"] * (languages != {"nl", "en"})
    for language, words_for_it in said.get("description", {}).items():
        short, long = words_for_it["shortDescription"], words_for_it["longDescription"]
        faults += [f"{language}.shortDescription"] * (not 0 < len(short) <= 150)
        faults += [f"{language}.longDescription"] * (not 150 <= len(long) <= 10_000)
        faults += [f"{language}.features"] * (not words_for_it["features"])
    return faults


def test_publiccode_has_the_shape_of_the_standard() -> None:
    assert faults_of_publiccode(PUBLICCODE) == []
    assert set(PUBLICCODE["description"]) == {"nl", "en"}
    assert f'version = "{PUBLICCODE["softwareVersion"]}"' in (ROOT / "pyproject.toml").read_text()


@pytest.mark.parametrize("key", ["name", "legal", "maintenance", "localisation"])
def test_publiccode_without_a_key_is_seen(key: str) -> None:
    assert faults_of_publiccode({name: value for name, value in PUBLICCODE.items() if name != key})


# Pictures, changes


PICTURES = sorted((ROOT / "docs" / "beelden").glob("*.webp"))


def test_pictures_are_small_and_each_is_shown() -> None:
    assert [picture.name for picture in PICTURES if picture.stat().st_size >= 200_000] == []
    shown = "".join(paper.read_text() for paper in PAPERS)
    assert [picture.name for picture in PICTURES if picture.name not in shown] == []


def test_the_changelog_tells_of_this_version() -> None:
    assert f"## {PUBLICCODE['softwareVersion']}" in (ROOT / "CHANGELOG.md").read_text()


def test_nothing_here_needs_one_particular_forge() -> None:
    """What must hold for main is `.ci/run`, which any machine can run."""
    assert not (ROOT / ".github").exists()
    assert (ROOT / ".ci" / "run").exists()
