"""A made-up melding, and pieces of it to change."""

from dataclasses import replace
from typing import Any

from zicht.dossier.persoonsgegevens import NieuwePersoon
from zicht.melders.nieuw import NieuweMelder
from zicht.personen.datum import DeelDatum
from zicht.protocol.begrippen import Kring, Melderkring, Positie
from zicht.stations.melding.nieuw import NieuweMelding, Signaal

JUF = NieuweMelder(
    soort=Melderkring.PROFESSIONAL,
    naam="Wilhelmina Zonneveld-Achterberg",
    telefoon="+31612345678",
    functie="leerkracht",
    organisatie="Basisschool De Lantaarn",
)
BUURMAN = NieuweMelder(soort=Melderkring.OMSTANDER, naam="Theodoor Achterburen", telefoon="+31687654321")
NOOR = NieuwePersoon(
    sleutel="noor",
    rol="kind",
    voornamen="Noor",
    achternaam="Proefman",
    geboren=DeelDatum.from_text("2017-03-12"),
    bsn="999900006",
    postcode="1315 AB",
    huisnummer="12",
    woonplaats="Almere",
)
MOEDER = NieuwePersoon(
    sleutel="moeder",
    rol="ouder",
    voornamen="Marloes",
    achternaam="Proefman",
    telefoon="+31698765432",
    vermoed_slachtoffer=True,
)
TANTE = NieuwePersoon(sleutel="tante", rol="netwerk", kring=Kring.NETWERK, voornamen="Tine")


def een_melding(**anders: Any) -> NieuweMelding:
    whole = NieuweMelding(
        melder=JUF,
        personen=(NOOR, MOEDER),
        positie=Positie.VEILIG_THUIS_NEEMT_OVER,
        kanaal="telefoon",
        onderwerpen=("kindermishandeling",),
        signalen=(
            Signaal(tekst="Drie keer een blauwe plek op de arm.", soort="feit", over=("noor",)),
            Signaal(tekst="Noor kromp ineen toen moeder kwam.", soort="waarneming"),
            Signaal(tekst="Het klopt niet thuis.", soort="oordeel"),
        ),
    )
    return replace(whole, **anders)
