"""What the caller was told, asked so that it is proof."""

from zicht.contact.begrippen import Plicht, Verteld, Wijze
from zicht.foundation.vormen import Alleen, Inzendsleutel, Keuze, Keuzes, LangeTekst, Moment, Vorm


class InformeerVorm(Vorm):
    handeling = "vastgelegd"
    alleen_als = {"onderdelen": Alleen("plicht", Plicht.EERSTE_CONTACT)}

    plicht = Keuze(label="Waarover?", choices=Plicht.choices)
    onderdelen = Keuzes(label="Wat heb je verteld?", choices=Verteld.choices, required=False)
    wijze = Keuze(label="Hoe?", choices=Wijze.choices, naast=True)
    op = Moment()
    toelichting = LangeTekst(label="Wat is nog goed om te weten?", required=False, rijen=2)
    sleutel = Inzendsleutel()
