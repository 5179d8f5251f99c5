"""The made-up households of the practice region: obviously invented names, BSNs of the test range, one line each."""

from dataclasses import dataclass
from datetime import date, timedelta

from zicht.dossier.models import Rol
from zicht.dossier.persoonsgegevens import NieuwePersoon
from zicht.personen.datum import DeelDatum
from zicht.protocol.begrippen import Kring
from zicht.stations.melding.nieuw import NieuweRelatie

ROLLEN = {
    "k": Rol.KIND,
    "u": Rol.ONGEBOREN_KIND,
    "o": Rol.OUDER,
    "p": Rol.PARTNER,
    "x": Rol.EX_PARTNER,
    "b": Rol.OUDERE,
    "a": Rol.ANDER_HUISHOUDLID,
    "n": Rol.NETWERK,
}
VROUWEN = ("Madelief", "Viola", "Jasmijn", "Roosmarijn", "Iris", "Linde", "Hazel", "Saffraan", "Anemoon", "Zonnetje")
MANNEN = ("Ridder", "Storm", "Valk", "Arend", "Ruiter", "Wolf", "Beer", "Kasper", "Maan", "Noord")
STRATEN = ("Verzinstraat", "Oefenlaan", "Proefplein", "Denkbeeldweg", "Sprookjeshof", "Fabelpad")
PLAATSEN = {
    "GM0034": ("Almere", "1300"),
    "GM0995": ("Lelystad", "8200"),
    "GM0303": ("Dronten", "8250"),
    "GM0171": ("Emmeloord", "8300"),
    "GM0184": ("Urk", "8320"),
    "GM0050": ("Zeewolde", "3890"),
    "GM0344": ("Utrecht", "3500"),
    "GM0307": ("Amersfoort", "3800"),
}


@dataclass(frozen=True)
class Gezin:
    """`leden`: a letter for the role, v or m, an age: `ov34 pm37 kv9`; `!` marks the suspected person, `@` another
    address, `%` an address in another region, `?` an age that is only about known."""

    naam: str
    leden: str
    gemeente: str
    verhaal: str
    dagen_geleden: float


def bsn(number: int) -> str:
    """A number that passes the check of a BSN, from the range that is kept free for tests."""
    return _TESTNUMMERS[number % len(_TESTNUMMERS)]


def _passes(number: int) -> bool:
    digits = [int(digit) for digit in str(number)]
    return sum(digit * weight for digit, weight in zip(digits, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True)) % 11 == 0


_TESTNUMMERS = [str(number) for number in range(999_900_006, 999_920_000) if _passes(number)]


def people(gezin: Gezin, nummer: int, today: date) -> tuple[NieuwePersoon, ...]:
    """Everyone of a household as a melder tells about them; `nummer` makes addresses and BSNs differ."""
    return tuple(_person(gezin, nummer, place, text, today) for place, text in enumerate(gezin.leden.split()))


def relations(personen: tuple[NieuwePersoon, ...]) -> tuple[NieuweRelatie, ...]:
    """Who is whose partner and parent, and from whom violence is suspected."""
    adults = [persoon for persoon in personen if persoon.rol in {Rol.OUDER, Rol.PARTNER, Rol.EX_PARTNER}]
    children = [persoon for persoon in personen if persoon.rol in {Rol.KIND, Rol.ONGEBOREN_KIND}]
    found = [
        NieuweRelatie(van=adult.sleutel, naar=child.sleutel, soort="ouder") for adult in adults for child in children
    ]
    if len(adults) == 2:
        one, other = adults
        soort = "ex-partner" if other.rol == Rol.EX_PARTNER else "partner"
        geweld = "vermoed" if other.vermoed_pleger else ""
        found.append(NieuweRelatie(van=other.sleutel, naar=one.sleutel, soort=soort, geweld=geweld))
    return tuple(found)


def _person(gezin: Gezin, nummer: int, place: int, text: str, today: date) -> NieuwePersoon:
    rol = ROLLEN[text[0]]
    unborn = rol is Rol.ONGEBOREN_KIND
    sex = "" if unborn else text[1]
    names = VROUWEN if sex == "v" else MANNEN
    digits = "".join(letter for letter in text if letter.isdigit())
    plaats, postcode = PLAATSEN["GM0344" if "%" in text else gezin.gemeente]
    straat = STRATEN[(nummer + ("@" in text or "%" in text)) % len(STRATEN)]
    return NieuwePersoon(
        sleutel=f"p{place}",
        rol=rol,
        kring=Kring.NETWERK if rol is Rol.NETWERK else Kring.HUISHOUDEN,
        aanduiding="ongeboren kind" if unborn else "",
        voornamen="" if unborn else names[(nummer + 3 * place) % len(names)],
        achternaam="" if unborn else gezin.naam,
        geslacht={"v": "V", "m": "M"}.get(sex, ""),
        geboren=_birth(digits, nummer, place, today, about="?" in text),
        uitgerekend_op=today + timedelta(days=90) if unborn else None,
        bsn="" if unborn or nummer % 3 else bsn(nummer * 11 + place),
        straat=straat,
        huisnummer=str(nummer + 1),
        postcode=f"{postcode} {'AB' if '@' not in text else 'CD'}",
        woonplaats=plaats,
        telefoon="" if rol is Rol.KIND or unborn else f"+31612{nummer:03d}{place:03d}",
        veilig_hoe="Bellen, geen berichten." if place == 0 else "",
        vermoed_pleger=True if "!" in text else None,
        vermoed_slachtoffer=True if rol is Rol.KIND else None,
    )


def _birth(digits: str, nummer: int, place: int, today: date, *, about: bool) -> DeelDatum:
    if not digits:
        return DeelDatum.unknown()
    year = today.year - int(digits)
    if about:
        return DeelDatum.of_parts(year, about=True)
    return DeelDatum.of_parts(year - 1, (nummer + place) % 12 + 1, (nummer * 7) % 28 + 1)


FLEVOLAND: tuple[Gezin, ...] = (
    Gezin("Regenboog", "ov34 pm37! kv9 km4", "GM0034", "net_binnen", 0.1),
    Gezin("Sneeuwklok", "bv81", "GM0034", "spoed", 0.4),
    Gezin("Kikkerland", "ov29 km2", "GM0034", "anoniem", 0.2),
    Gezin("Maneschijn", "ov41 pm44! kv15 kv15", "GM0034", "beoordeling", 2.2),
    Gezin("Zonneweide", "ov33 xm35!@ kv7", "GM0995", "beoordeling", 3.1),
    Gezin("Wolkendek", "ov27 u", "GM0034", "beoordeling", 1.3),
    Gezin("Notenkraker", "om52 av49", "GM0303", "beoordeling", 4.0),
    Gezin("Appelbloesem", "ov38 pm40! kv12 km10 kv6", "GM0034", "te_laat", 12),
    Gezin("Distelvink", "ov31 km5", "GM0995", "te_laat", 15),
    Gezin("Hazelaar", "ov36 pm39 km11", "GM0034", "melder_houdt", 1.4),
    Gezin("Klaproos", "ov30 pm33! kv3", "GM0995", "melder_houdt", 2.5),
    Gezin("Lavendel", "ov45 km16", "GM0034", "melder_houdt", 9),
    Gezin("Madeliefje", "ov26 pm28! kv1", "GM0034", "wacht_op_keuze", 11),
    Gezin("Nachtegaal", "ov39 kv13 km8", "GM0995", "wacht_op_keuze", 20),
    Gezin("Ooievaar", "ov35 pm36 kv10", "GM0171", "wacht_op_keuze", 16),
    Gezin("Pimpernel", "ov32 pm34! km7 kv5", "GM0034", "vervolg", 25),
    Gezin("Rietpluim", "ov37 kv14", "GM0034", "vervolg", 40),
    Gezin("Sterrenkijker", "ov28 pm31! u", "GM0995", "vervolg", 33),
    Gezin("Tortelduif", "ov43 xm46!@ km12 kv9", "GM0034", "vervolg", 52),
    Gezin("Uilenbos", "ov29 km4 kv2", "GM0184", "vervolg", 30),
    Gezin("Vlinderstruik", "ov34 pm37! kv8", "GM0034", "onderzoek", 28),
    Gezin("Waterlelie", "ov40 km15 km13 kv11", "GM0034", "onderzoek", 45),
    Gezin("IJsvogel", "ov36 pm38! kv6", "GM0995", "onderzoek", 60),
    Gezin("Zeester", "ov33 km9", "GM0050", "onderzoek", 35),
    Gezin("Avondrood", "ov31 pm29! kv3 km1", "GM0034", "onderzoek_te_laat", 92),
    Gezin("Bijenkorf", "ov47 kv17", "GM0995", "onderzoek_te_laat", 105),
    Gezin("Citroenvlinder", "ov35 pm36! km8 kv6", "GM0034", "tweede_melding", 30),
    Gezin("Dageraad", "ov38 xm41!@ kv11", "GM0995", "tweede_melding", 38),
    Gezin("Eikenboom", "bm78 bv76 nv50", "GM0034", "ouderen", 22),
    Gezin("Fluisterwind", "bv84? am55!", "GM0303", "ouderen", 9),
    Gezin("Goudvink", "ov30 pm32! kv4", "GM0034", "overdracht_open", 65),
    Gezin("Iepenlaan", "ov34 km9 kv2", "GM0995", "overdracht_open", 72),
    Gezin("Zwanenbloem", "ov33 pm35! kv6", "GM0034", "splitsing", 2.6),
    Gezin("Kwikstaart", "ov36 xm39!% kv9 kv4", "GM0034", "twee_regios", 3.4),
    Gezin("Lupine", "pv29 pm33!", "GM0034", "alleen_volwassenen", 21),
    Gezin("Mosgroen", "ov33 pm36! kv6", "GM0034", "ambtshalve", 1.2),
    Gezin("Herfsttij", "ov42 km14 kv10", "GM0995", "overdracht_geweigerd", 70),
    Gezin("Inktvis", "ov27 pm30! km3", "GM0034", "overdracht_geweigerd", 75),
    Gezin("Juniregen", "ov39 kv12", "GM0034", "overdracht_na_beoordeling", 8),
    Gezin("Kersenpit", "ov33 km7 km7", "GM0995", "overdracht_na_beoordeling", 30),
    Gezin("Lentebries", "ov36 pm37 kv9", "GM0034", "overdracht_na_beoordeling", 60),
    Gezin("Morgenster", "ov44 xm45@ kv13", "GM0034", "gezin_zelf", 26),
    Gezin("Noorderzon", "ov29 km5", "GM0995", "gezin_zelf", 90),
    Gezin("Oeverloper", "ov31 pm35! kv7", "GM0034", "geen_vervolg", 20),
    Gezin("Parelmoer", "ov40 km16", "GM0034", "geen_vervolg", 120),
    Gezin("Roodborst", "ov37 pm39 kv8 km6", "GM0995", "geen_vervolg", 200),
    Gezin("Schelpenzand", "ov32 kv10", "GM0034", "weerlegd", 150),
    Gezin("Tulpenveld", "ov41 pm43! km12", "GM0995", "weerlegd", 260),
    Gezin("Vuurvlieg", "ov35 pm36! kv9 km4", "GM0034", "monitoring", 160),
    Gezin("Wilgenkat", "ov38 km13 kv11", "GM0034", "monitoring", 290),
    Gezin("Zandloper", "ov30 xm33!@ kv6", "GM0995", "monitoring", 400),
    Gezin("Akelei", "ov34 pm37! km8", "GM0034", "hulp_gestopt", 300),
    Gezin("Boerenzwaluw", "ov43 kv15 kv12", "GM0995", "hulp_hervat", 330),
    Gezin("Capucijn", "ov28 km3", "GM0034", "monitoring_klaar", 640),
    Gezin("Duinroos", "ov39 pm41! kv10", "GM0995", "monitoring_klaar", 650),
    Gezin("Egelantier", "ov36 km9 km9", "GM0034", "hermelding", 170),
    Gezin("Fonkelsteen", "ov33 pm34! kv5", "GM0995", "hermelding", 210),
    Gezin("Grutto", "ov45 km17", "GM0034", "vervolg_in_monitoring", 280),
    Gezin("Heidekruid", "ov31 pm32! u", "GM0034", "verhuisd", 36),
)

UTRECHT: tuple[Gezin, ...] = (
    Gezin("Kanarie", "ov34 pm36! kv8", "GM0344", "beoordeling", 2.0),
    Gezin("Lindebloem", "ov29 km3", "GM0307", "spoed", 0.5),
    Gezin("Meerkoet", "ov41 kv14 km12", "GM0344", "vervolg", 30),
    Gezin("Narcis", "ov37 pm38! kv6", "GM0307", "onderzoek", 40),
    Gezin("Otter", "ov32 km9", "GM0344", "geen_vervolg", 45),
    Gezin("Pauwenoog", "ov35 pm39! kv11", "GM0344", "monitoring", 200),
)
