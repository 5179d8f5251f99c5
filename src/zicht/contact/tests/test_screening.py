"""The screening: numbers and dates are all found; names mostly; and a caller's own words seldom raise an alarm."""

import pytest

from zicht.contact.screening import Soort, findings

# Made-up numbers, in the spellings that people type.
NUMMERS = [
    *("06-12345678", "06 12345678", "0612345678", "06 12 34 56 78", "06.12.34.56.78", "(06) 12345678"),
    *("+31 6 12345678", "+31612345678", "0031 6 12345678", "+31 (0)6 12345678", "020-1234567", "0320 123456"),
    *("036 1234567", "036-123 45 67", "088 1234567", "+49 151 12345678", "06/12345678", "bel 0612345678."),
]
BSNS = [
    *("999900006", "9999 00 006", "999.900.006", "999-900-006", "BSN 999900018", "bsn: 99990003", "999 900 031"),
    *("bsn is 999900043", "(999900055)", "nummer 999900067,"),
]
DATUMS = [
    *("12-03-2017", "12/3/2017", "12.03.2017", "12-3-17", "12/03/17", "2017-03-12", "12 03 2017", "12 maart 2017"),
    *("12 mrt 2017", "12 Maart '17", "1 jan. 2019", "3e maart 2017", "12-maart-2017", "12032017", "20170312"),
    *("geboren op 12 maart", "geb. 12-3", "jarig op 3 mei", "geboren in maart 2017", "12 - 03 - 2017", "01.02.1950"),
]


@pytest.mark.eis("R-104")
@pytest.mark.parametrize("tekst", NUMMERS)
def test_every_telephone_number_is_found(tekst: str) -> None:
    assert Soort.TELEFOON in {vondst.soort for vondst in findings(f"Zij is bereikbaar, {tekst} na vieren.")}


@pytest.mark.eis("R-104")
@pytest.mark.parametrize("tekst", BSNS)
def test_every_bsn_is_found(tekst: str) -> None:
    assert Soort.BSN in {vondst.soort for vondst in findings(f"Het kind heeft {tekst} op de kaart.")}


@pytest.mark.eis("R-104")
@pytest.mark.parametrize("tekst", DATUMS)
def test_every_date_of_birth_is_found(tekst: str) -> None:
    assert Soort.DATUM in {vondst.soort for vondst in findings(f"Het kind, {tekst}, zit in groep 6.")}


@pytest.mark.parametrize(
    "tekst",
    ["Kerkstraat 12", "Lange Voorhoutlaan 3a", "1315 AB", "1315ab Almere", "de Dorpsweg 101", "Marktplein 4"],
)
def test_an_address_is_found(tekst: str) -> None:
    assert Soort.ADRES in {vondst.soort for vondst in findings(f"Zij wonen op {tekst}.")}


@pytest.mark.parametrize(
    "tekst, naam",
    [
        ("De leerkracht zegt dat Sem bang is.", "Sem"),
        ("Sem van 4 zit op de opvang.", "Sem"),
        ("Het gaat om Van Dijk uit de straat.", "Van Dijk"),
        ("Volgens de buurvrouw slaat Mehmet Yıldız de kinderen.", "Mehmet Yıldız"),
        ("De moeder heet Annemiek.", "Annemiek"),
        ("Het gaat om Ilse van der Molen en haar kind.", "Ilse van der Molen"),
        ("Hij pakte Noors telefoon af.", "Noors"),
    ],
)
def test_a_likely_name_is_found(tekst: str, naam: str) -> None:
    assert naam in [vondst.tekst for vondst in findings(tekst) if vondst.soort is Soort.NAAM]


# What callers and workers really say: nothing here names a family.
GEWOON = [
    "Wat goed dat je schrijft. Ben je nu veilig?",
    "Juf Anne van basisschool De Lantaarn in Almere belt over een leerling uit groep 6.",
    "De huisarts heeft dit in oktober al eens besproken met de Raad voor de Kinderbescherming.",
    "Leerkracht sprak moeder op 19 november; moeder wilde er niet over praten.",
    "Kind 1, ongeveer 4 jaar: blauwe plekken. Kind 2, ongeveer 9 jaar: stil en moe.",
    "Moeder spreekt Pools en een beetje Nederlands. Vader werkt in Duitsland.",
    "Wijkagent De Boer en het wijkteam kennen het gezin.",
    "Sinds de zomer komt de leerling drie keer per week te laat, soms pas om 10.30 uur.",
    "Op maandag 23 november overlegt de school met Veilig Thuis en de GGD.",
    "De beller twijfelt. Wat kan zij zelf doen? Zij wil eerst met Jeugdhulp praten.",
    "Dokter Jansen verwees naar het ziekenhuis; daar is een foto gemaakt.",
    "Het is de derde keer dit jaar. Er was in 2024 ook al zorg.",
    "Afspraak: de mentor belt ouders vandaag. Daarna belt zij ons terug.",
    "Groep 3 telt 24 leerlingen. De leerling is vaak alleen.",
    "Vader dreigt via WhatsApp; oma woont in Lelystad.",
    "Meester Kees heeft een gesprek gepland voor na Kerst.",
    "Het gaat om 3500 euro die van haar rekening verdween in 2025.",
    "Zij leest de app voor: hij komt zo thuis en dan zwaait er wat.",
    "Coördinator van de BSO vraagt hoe zij dit met ouders bespreekt.",
    "Moeder zei: 'Het gaat wel weer.' De school gelooft dat niet.",
    "Psycholoog Van den Berg raadde eerst rust aan.",
    "Collega van Team Noord denkt mee; morgen om 9:00 uur bellen we.",
]


@pytest.mark.parametrize("tekst", GEWOON)
def test_ordinary_words_raise_no_alarm(tekst: str) -> None:
    assert findings(tekst) == []


def test_the_callers_own_name_school_and_town_raise_no_alarm() -> None:
    tekst = "Het gesprek met Roos Visser van De Regenboog in Zeewolde gaat over een leerling van Roos."
    assert findings(tekst)
    assert findings(tekst, ["Roos Visser", "De Regenboog", "Zeewolde"]) == []


def test_each_finding_says_what_to_write_instead() -> None:
    assert all(vondst.liever for vondst in findings("Zij zegt dat Sem, 12-03-2017, op 06-12345678 belt."))


def test_a_very_long_text_is_screened_in_no_time() -> None:
    assert findings("a 1 " * 50_000) == []
