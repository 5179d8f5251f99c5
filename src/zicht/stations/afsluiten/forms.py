"""Closing: for each person a reason that fits the route they walked."""

from zicht.dossier.handeling import Handelingsvorm
from zicht.foundation import klok
from zicht.foundation.vormen import Keuze, LangeTekst
from zicht.protocol.afsluitredenen import reasons
from zicht.protocol.begrippen import Afsluitreden

REDENEN: dict[Afsluitreden, str] = {
    Afsluitreden.GEEN_VERVOLGSTAPPEN: "Geen vervolgstappen nodig",
    Afsluitreden.OVERGEDRAGEN: "Overgedragen na de veiligheidsbeoordeling",
    Afsluitreden.WEERLEGD: "Het vermoeden is weerlegd",
    Afsluitreden.NIET_BEVESTIGD: "Het vermoeden is niet bevestigd",
    Afsluitreden.ZORGEN_WEGGENOMEN: "De zorgen zijn weggenomen",
    Afsluitreden.GEEN_MOGELIJKHEDEN: "Geen mogelijkheden om de veiligheid te verbeteren",
    Afsluitreden.GEDWONGEN_KADER: "De jeugdbescherming houdt het zicht",
}


class AfsluitVorm(Handelingsvorm):
    terugblik = LangeTekst(
        label="Hoe is het nu, en wat is er bereikt?",
        help_text="Schrijf het zo dat de mensen om wie het gaat het kunnen lezen. Zicht maakt nog geen brieven.",
        rijen=5,
    )

    def build(self) -> None:
        """One question a person, with only the reasons that are possible for them; one reason is filled in."""
        nu = klok.now()
        for id in self.stand.ids:
            possible = sorted(reasons(self.stand, id, nu), key=list(REDENEN).index)
            choices = [(reden.value, REDENEN[reden]) for reden in possible]
            initial = choices[0][0] if len(choices) == 1 else None
            field = Keuze(label=f"Waarom sluiten we af voor {self.mensen.name(id)}?", choices=choices, initial=initial)
            if not choices:
                field.help_text = "Voor deze persoon is er nog geen reden om af te sluiten."
            self.fields[f"reden_{id}"] = field
        self.order_fields([*(f"reden_{id}" for id in self.stand.ids), "terugblik"])
