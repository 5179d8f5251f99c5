"""Makes `src/zicht/organisaties/data/postcodes.csv` anew, from two open sources that its README names.

    python bin/postcodes.py postcodes.json cities500.txt

The first knows of each 4-digit postcode the place that most of its addresses are in. The second knows of places in which
municipality they lie, by our own codes. A name alone says too little (there are three Beeks), so a place counts where the
postcodes around it are; what stays unclear keeps the municipalities around it, for people to choose from.
"""

import csv
import json
import math
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path
from statistics import median
from typing import NamedTuple

DATA = Path(__file__).parent.parent / "src/zicht/organisaties/data"
#: Behind a place that is not the only one of its name: Driehuis NH, Elst Ut.
PROVINCES = {"nh", "zh", "ut", "gld", "nb", "ov", "fr", "gr", "gn", "dr", "lb", "l", "z"}
KM, NEAR_KM, ROUNDS = 15, 6, 4
AROUND, REACH = 5, 30
CHOICES, CHOICE_REACH = 4, 30


class Spot(NamedTuple):
    """A place, or a municipality, that has a name; where it lies when that is known."""

    gemeente: str
    at: tuple[float, float] | None


Names = dict[str, set[Spot]]


def plain(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", " ", bare).strip()


def km(one: tuple[float, float], other: tuple[float, float]) -> float:
    return math.hypot((one[0] - other[0]) * 111.2, (one[1] - other[1]) * 68.5)


class Places:
    def __init__(self, listed: Path, gemeenten: dict[str, str]) -> None:
        self.official: Names = defaultdict(set)
        self.other: Names = defaultdict(set)
        self.gemeente: Names = defaultdict(set)
        for row in (line.split("\t") for line in listed.read_text(encoding="utf-8").splitlines()):
            code = f"GM{row[11]}"
            if row[8] == "NL" and code in gemeenten:
                spot = Spot(code, (float(row[4]), float(row[5])))
                for name in row[1:3]:
                    self.official[plain(name)].add(spot)
                for name in row[3].split(","):
                    self.other[plain(name)].add(spot)
        self._add_gemeenten(gemeenten)

    def _add_gemeenten(self, gemeenten: dict[str, str]) -> None:
        within: dict[str, list[tuple[float, float]]] = defaultdict(list)
        for spots in self.official.values():
            for spot in spots:
                if spot.at:
                    within[spot.gemeente].append(spot.at)
        for code, naam in gemeenten.items():
            found = within.get(code)
            at = (median(lat for lat, _ in found), median(lon for _, lon in found)) if found else None
            self.gemeente[plain(re.sub(r"\s*\(.*\)", "", naam))].add(Spot(code, at))

    def named(self, place: str) -> set[Spot]:
        words = plain(place).split()
        if "gem" in words:
            return self.gemeente[" ".join(words[words.index("gem") + 1 :])]
        if len(words) > 1 and words[-1] == "rotterdam":  # its harbours
            return self.gemeente["rotterdam"]
        names = [" ".join(words), *([" ".join(words[:-1])] if words[-1] in PROVINCES else [])]
        for sources in ((self.official, self.gemeente), (self.other,)):
            for name in names:
                if found := set().union(*(source.get(name, set()) for source in sources)):
                    return found
        return set()


class Line:
    """The postcodes in the order of their numbers, which is roughly that of the land."""

    def __init__(self, codes: list[str]) -> None:
        self.codes, self.place = codes, {code: number for number, code in enumerate(codes)}

    def around(self, code: str, known: dict[str, Spot], most: int, reach: int) -> list[Spot]:
        """The nearest that are known, so many on each side; the nearest first."""
        found: list[tuple[int, Spot]] = []
        for step in (-1, 1):
            at, got = self.place[code] + step, 0
            while 0 <= at < len(self.codes) and got < most and abs(int(self.codes[at]) - int(code)) <= reach:
                if spot := known.get(self.codes[at]):
                    found.append((abs(int(self.codes[at]) - int(code)), spot))
                    got += 1
                at += step
        return [spot for _, spot in sorted(found, key=lambda pair: pair[0])]


def settle(line: Line, named: dict[str, set[Spot]]) -> dict[str, Spot]:
    """Of each postcode the one municipality that its place can be in."""
    known = {code: next(iter(spots)) for code, spots in named.items() if len({spot.gemeente for spot in spots}) == 1}
    for _ in range(ROUNDS):
        known = {code: spot for code, spots in named.items() if (spot := _best(line, known, code, spots))}
    return known


def _best(line: Line, known: dict[str, Spot], code: str, spots: set[Spot]) -> Spot | None:
    around = [spot.at for spot in line.around(code, known, AROUND, REACH) if spot.at]
    if len(around) < 2:
        return known.get(code)
    here = median(lat for lat, _ in around), median(lon for _, lon in around)
    near: dict[str, tuple[float, Spot]] = {}
    for spot in spots:
        if spot.at and (km(here, spot.at) <= KM or min(km(spot.at, one) for one in around) <= NEAR_KM):
            near[spot.gemeente] = min(near.get(spot.gemeente, (math.inf, spot)), (km(here, spot.at), spot))
    first, *rest = [*sorted(near.values()), None]
    if first is None:
        unplaced = [spot for spot in spots if spot.at is None]
        return unplaced[0] if len(unplaced) == 1 else None
    return first[1] if rest[0] is None or rest[0][0] > 2 * first[0] + 2 else None


def left_out(line: Line, known: dict[str, Spot], place_of: dict[str, str]) -> str:
    """How often the choices hold the right one, of places that are as small as those that are not sure."""
    once = [code for code in known if sum(place == place_of[code] for place in place_of.values()) == 1]
    right = [
        known[code].gemeente in {spot.gemeente for spot in line.around(code, known, CHOICES, CHOICE_REACH)}
        for code in once
    ]
    return f"van {len(once)} plaatsen met één postcode staat de goede bij {sum(right) / len(right):.0%} in de keus"


def main() -> None:
    postcodes, places = (Path(argument) for argument in sys.argv[1:])
    with (DATA / "veilig_thuis_regios.csv").open(encoding="utf-8") as listed:
        gemeenten = {row["gemeentecode"]: row["gemeente"] for row in csv.DictReader(listed)}
    place_of = {row["code"]: row["localityName"] for row in json.loads(postcodes.read_text(encoding="utf-8"))}
    known_places, line = Places(places, gemeenten), Line(sorted(place_of))
    named = {code: known_places.named(place) for code, place in place_of.items()}
    known = settle(line, named)
    with (DATA / "postcodes.csv").open("w", encoding="utf-8", newline="") as made:
        out = csv.writer(made, lineterminator="\n")
        out.writerow(("postcode", "plaats", "gemeente", "of"))
        for code in line.codes:
            sure = known.get(code)
            near = () if sure else [*line.around(code, known, CHOICES, CHOICE_REACH), *sorted(named[code])]
            choices = dict.fromkeys(spot.gemeente for spot in near)
            out.writerow((code, place_of[code], sure.gemeente if sure else "", " ".join(choices)))
    print(f"{len(line.codes)} postcodes, {len(known)} met een gemeente; {left_out(line, known, place_of)}")


if __name__ == "__main__":
    main()
