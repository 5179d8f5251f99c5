"""Which words of a text are likely the name of somebody, in capitals or not, and which only look like it.

A capital where a sentence has none is a name until something takes it away: a known word, a house or a place before it, the
shape of the word. Without a capital only a known name is one; and of a name that is a word too, its neighbours decide.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from zicht.contact.woordenlijst import (
    AANHEF,
    ACHTERNAMEN,
    BEKEND,
    BEROEPEN,
    DUBBELZINNIG,
    ERNA,
    ERVOOR,
    GEEN_NAAM,
    INSTELLINGEN,
    KORT,
    MERKEN,
    NOEMEN,
    PLAATSEN,
    PLAATSWOORDEN,
    RELATIES,
    STRENG,
    TUSSENVOEGSELS,
    UITGANGEN,
    VOORNAMEN,
    plain,
)

LETTER = r"A-Za-zÀ-ÖØ-öø-ÿĀ-ſ"
WOORD = re.compile(rf"[{LETTER}][{LETTER}'’\-]*")
_NAMEN = VOORNAMEN | DUBBELZINNIG | STRENG
_GENITIEF = re.compile(r"['’]s$|['’]$")
_LEEFTIJD = re.compile(
    r"\s?\(?\s?(?:van |is |was |, ?|aged )?\d{1,2}(?:\b|(?=jr|mnd))(?! ?(?:x|keer|min|uu?r?\b|dgn|wk|weken|dagen|[.:]\d))"
)
_GEBOREN = re.compile(r"\s?\(?,? ?(?:geb|gb|geboren|born)\b")
#: `Ben je veilig?` asks nothing about a Ben.
_BEN_IK = re.compile(r"Ben (?:je|jij|ik)\b")
_BEGINT_ZIN = re.compile(r"(?:^|[.!?:;\n•>(][\"'’”)]*|\n\s*[-*]|(?:^|\s)[\"'“‘])\s*$")
_AFKORTING = re.compile(r"(?:\b[A-Z]|\b(?:dhr|mw|mevr|fam|mr|mrs|ms|dr))\.\s*$", re.I)
_NIET_LETTERS = re.compile(r"[\s\"'“‘(]*")
KIJK_TERUG = 24


@dataclass(frozen=True, slots=True)
class Woord:
    """One word of the text, as it stands there and as the lists have it."""

    tekst: str
    begin: int
    eind: int

    @property
    def kaal(self) -> str:
        """`Sems`, `Sem's` and `Sem-` are sem."""
        bare = plain(_GENITIEF.sub("", self.tekst.strip("-'’")))
        is_of = (
            bare.endswith("s")
            and not bare.endswith(("ss", "ies", "ers"))
            and bare not in _NAMEN
            and bare[:-1] in _NAMEN
        )
        return bare[:-1] if is_of else bare

    @property
    def has_capital(self) -> bool:
        return self.tekst[0].isupper()


def names(text: str, known: set[str]) -> Iterator[tuple[int, int]]:
    """Begin and end of each likely name. `known` are words of the caller's own."""
    return _Tekst(text, [Woord(found[0], *found.span()) for found in WOORD.finditer(text)], known).names()


@dataclass(frozen=True, slots=True)
class _Tekst:
    text: str
    words: list[Woord]
    known: set[str]

    def names(self) -> Iterator[tuple[int, int]]:
        at = 0
        while at < len(self.words):
            last = self.end_of_run(at)
            if self.words[at].has_capital:
                found = self.in_capitals(at, last)
            else:
                found = (self.words[at].begin, self.words[at].eind) if self.in_lower_case(at) else None
            if found:
                yield found
            at = last + 1

    # A run of capitals

    def end_of_run(self, last: int) -> int:
        """The last word of the name that begins here; small words are skipped only when a capital follows them."""
        for following in range(last + 1, len(self.words)):
            if self.joins(last, following):
                last = following
            elif self.words[following].tekst not in TUSSENVOEGSELS:
                break
        return last

    def joins(self, one: int, other: int) -> bool:
        """`Van den Berg` is one name too: between two capitals small words may stand."""
        between = self.text[self.words[one].eind : self.words[other].begin]
        small = set(between.split()) <= TUSSENVOEGSELS
        return self.words[one].has_capital and self.words[other].has_capital and between.startswith(" ") and small

    def in_capitals(self, first: int, last: int) -> tuple[int, int] | None:
        run = [at for at in range(first, last + 1) if self.words[at].tekst not in TUSSENVOEGSELS]
        sure = next((at for at in run if self.is_sure(at) and self.words[at].kaal not in self.known | BEKEND), None)
        if sure is not None:
            return self.span(run[run.index(sure) :])
        if self.is_told_by_what_stands_before(first, run) or any(self.words[at].kaal in MERKEN for at in run):
            return None
        if self.words[run[0]].kaal in {"van", "ten", "ter"} and len(run) > 1 and not self.begins_sentence(run[0]):
            return self.span(run)
        if self.begins_sentence(run[0]):
            if not self.may_begin_with(run[0]):
                run = run[1:]
            elif self.words[run[0]].kaal in self.known:
                return None
        elif self.words[run[0]].kaal in PLAATSEN and len(run) > 1:
            run = [at for at in run if self.words[at].kaal in VOORNAMEN]
        only_names = first > 0 and self.follows(first, PLAATSWOORDEN)
        unknown = [at for at in run if not self.is_known(at) and (not only_names or self.words[at].kaal in _NAMEN)]
        return self.span(unknown) if unknown else None

    def may_begin_with(self, at: int) -> bool:
        """At the beginning of a sentence every word has a capital: a known name is one, a word that may be one by its neighbours."""
        bare = self.words[at].kaal
        if bare in STRENG or _BEN_IK.match(self.text, self.words[at].begin):
            return False
        first_of_two = bare.split("-")[0]
        return first_of_two in VOORNAMEN or bare in ACHTERNAMEN or (bare in DUBBELZINNIG and self.is_somebody(at))

    def is_known(self, at: int) -> bool:
        word, bare = self.words[at].tekst, self.words[at].kaal
        if (bare in VOORNAMEN or bare in DUBBELZINNIG - BEKEND) and not (word.isupper() and len(word) < 4):
            return bare in self.known
        shape = (
            len(word) == 1
            or word.isupper()
            or any(sign.isupper() for sign in word[1:] if "-" not in word and "'" not in word)
        )
        listed = (
            bare in BEKEND
            or bare in self.known
            or (len(bare) > 5 and bare.removesuffix("s") in BEKEND)
            or word.casefold() in self.known
        )
        return shape or listed or set(bare.split("-")) <= BEKEND or bare.endswith(UITGANGEN)

    def is_told_by_what_stands_before(self, first: int, run: list[int]) -> bool:
        """`juf Anne`, `basisschool De Lantaarn`, or a capital right after such a word."""
        if self.words[run[0]].kaal in BEROEPEN | INSTELLINGEN:
            return True
        return self.follows(first, BEROEPEN | INSTELLINGEN)

    # Without a capital

    def in_lower_case(self, at: int) -> bool:
        bare = self.words[at].kaal
        if len(bare) < 3 or bare in self.known or self.follows(at, BEROEPEN):
            return self.is_called(at) and bare not in self.known
        if self.is_called(at):
            return True
        if bare in VOORNAMEN:
            return len(bare) > 3 or bare in KORT
        if bare in ACHTERNAMEN:
            return self.follows(at, AANHEF | TUSSENVOEGSELS)
        if bare in DUBBELZINNIG:
            return self.is_sure(at) or self.is_somebody(at)
        return bare in STRENG and (self.is_sure(at) or self.is_no_verb(at))

    def is_somebody(self, at: int) -> bool:
        """A word without *the* or *a* where somebody may stand: after who one is of whom, or as who does something."""
        if self.follows(at, RELATIES):
            return True
        if not (self.starts_clause(at) or self.follows(at, ERVOOR)):
            return False
        rest = self.text[self.words[at].eind :][:1]
        return rest in {"", ",", ".", ";", ":", "\n", ")", "!", "?"} or self.precedes(at, ERNA)

    def is_no_verb(self, at: int) -> bool:
        """`wil is mantelzorger`, `broertje ben`: where a verb cannot stand."""
        bare = self.words[at].kaal
        doing = self.starts_clause(at) and self.precedes(at, ERNA - {"niet", "ook", "nog", "weer", "en", "of"})
        return doing or (bare == "ben" and self.follows(at, RELATIES | ERVOOR))

    # What stands around a word

    def is_sure(self, at: int) -> bool:
        """Called so, or somebody with an age."""
        word = self.words[at]
        if self.is_called(at):
            return True
        if word.kaal not in _NAMEN:
            return False
        after = self.text[word.eind : word.eind + KIJK_TERUG]
        return bool(_LEEFTIJD.match(after) or _GEBOREN.match(after))

    def is_called(self, at: int) -> bool:
        """`heet fatima`, `mijn naam is fatima`; not `heet water`."""
        bare = self.words[at].kaal
        if bare in GEEN_NAAM or bare in TUSSENVOEGSELS or bare in RELATIES or at == 0:
            return False
        before = self.words[at - 1]
        if self.follows(at, NOEMEN):
            return before.kaal not in {"called", "named"} or bare in _NAMEN or self.words[at].has_capital
        is_it = at > 1 and before.kaal in {"is", "was"} and self.words[at - 2].kaal in {"naam", "name"}
        return is_it and self.follows(at, {"is", "was"}) and bare in _NAMEN | ACHTERNAMEN

    def follows(self, at: int, these: "frozenset[str] | set[str]") -> bool:
        """Whether the word right before this one is one of these; an initial, a quote or a small word may stand between."""
        before = at - 1
        while before >= 0 and self.is_passed_over(before, these):
            before -= 1
        if before < 0:
            return False
        between = self.text[self.words[before].eind : self.words[before + 1].begin]
        return (
            between.strip(" .'\"‘“") == ""
            and ("." not in between or bool(_AFKORTING.search(self.text[: self.words[before + 1].begin][-KIJK_TERUG:])))
            and self.words[before].kaal in these
        )

    def is_passed_over(self, at: int, these: "frozenset[str] | set[str]") -> bool:
        word = self.words[at].tekst
        initial = len(word) == 1 and word.isupper()
        return (initial or word in {"de", "het", "the", "'t"}) and self.words[at].kaal not in these and at > 0

    def precedes(self, at: int, these: "frozenset[str] | set[str]") -> bool:
        if at + 1 == len(self.words):
            return False
        between = self.text[self.words[at].eind : self.words[at + 1].begin]
        return between == " " and self.words[at + 1].kaal in these

    def starts_clause(self, at: int) -> bool:
        """Nothing, a sign or a bullet right before it."""
        before = self.text[: self.words[at].begin][-KIJK_TERUG:].rstrip(" \"'“‘")
        return not before or before[-1] in ".,;:!?\n-*•(>/&+="

    def begins_sentence(self, at: int) -> bool:
        begin = self.words[at].begin
        before = self.text[max(0, begin - KIJK_TERUG) : begin]
        if begin > KIJK_TERUG:
            before = f"x{before}"
        return bool(_BEGINT_ZIN.search(before)) and not _AFKORTING.search(before)

    def span(self, run: list[int]) -> tuple[int, int]:
        return self.words[run[0]].begin, self.words[run[-1]].eind
