"""The questions of a partner: will you take it on, who watches, does the help run, how safe is it."""

from typing import Any

from zicht.dossier.handelingen.wie_kijkt import WieKijktVragen
from zicht.foundation.vormen import Alleen, Dag, Keuze, LangeTekst, Vorm
from zicht.foundation.vormen.moment import GEWEEST
from zicht.stations.monitoring.woorden import GEEN_HULP, GESTOPT, HULP, VEILIGHEID, VOORWAARDE


class Partnervorm(Vorm):
    """A form about one message; `inhoud` is the package."""

    handeling = "verstuurd"

    def __init__(self, *args: Any, inhoud: dict[str, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.inhoud = inhoud
        self.build()
        self.put_words()

    def build(self) -> None:
        """Add the questions that depend on the package."""


class WieKijktVorm(WieKijktVragen, Partnervorm):
    """To take it on is to say who watches: nobody may be left out, also not on a free day."""

    def build(self) -> None:
        self.ask_all()


class WeigerVorm(Partnervorm):
    reden = LangeTekst(
        label="Waarom kunnen jullie dit niet aanvaarden?",
        help_text="Veilig Thuis zoekt dan een andere partij.",
        rijen=3,
    )


class HulpGestoptVorm(Partnervorm):
    sinds = Dag(
        label="Sinds wanneer is er geen hulp?",
        help_text="Is de hulp nooit begonnen? Vul dan de dag in waarop zij had moeten beginnen.",
        grens=GEWEEST,
    )
    waarom = LangeTekst(label="Wat is er gebeurd?", help_text="Gestopt, niet begonnen of geweigerd.", rijen=3)


class AntwoordVorm(Partnervorm):
    alleen_als = {"sinds": Alleen("hulp", GESTOPT)}

    hulp = Keuze(label="Loopt er hulp bij jullie?", choices=HULP.items())
    sinds = Dag(label="Sinds wanneer is er geen hulp?", grens=GEWEEST)
    tekst = LangeTekst(
        label="Wat zie je, en wat wil je Veilig Thuis laten weten?",
        help_text="Schrijf op wat je zelf zag of hoorde. Is er nu gevaar? Bel eerst 112.",
        rijen=5,
    )

    def build(self) -> None:
        if self.inhoud["overdracht"]:
            field = self.fields["hulp"]
            assert isinstance(field, Keuze)
            field.choices = [(code, words) for code, words in HULP.items() if code != GEEN_HULP]
        for wie in self.inhoud["personen"]:
            label = f"Hoe veilig is {wie['naam']} volgens jou?"
            self.fields[f"veiligheid_{wie['id']}"] = Keuze(label=label, choices=VEILIGHEID.items())
        for row in self.inhoud["voorwaarden"]:
            label = f"Lukt dit: {row['tekst']}"
            self.fields[f"voorwaarde_{row['id']}"] = Keuze(label=label, choices=VOORWAARDE.items(), naast=True)
        self.order_fields([naam for naam in self.fields if "_" in naam] + ["hulp", "sinds", "tekst"])

    def answer(self, wie: str) -> dict[str, Any]:
        """Our answer as it is sent, with the people and voorwaarden that were asked about."""
        given = self.cleaned_data
        return {
            "wie": wie,
            "hulp": given["hulp"],
            "sinds": given["sinds"].isoformat() if given["sinds"] else "",
            "veiligheid": [{**one, "oordeel": given[f"veiligheid_{one['id']}"]} for one in self.inhoud["personen"]],
            "voorwaarden": [{**one, "stand": given[f"voorwaarde_{one['id']}"]} for one in self.inhoud["voorwaarden"]],
            "tekst": given["tekst"],
        }
