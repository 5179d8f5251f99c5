"""The questions of a partner: will you take it on, who watches, does the help run, how safe is it."""

from typing import Any

from zicht.dossier.handelingen.wie_kijkt import WieKijktVragen
from zicht.foundation.vormen import Dag, LangeTekst, Vorm
from zicht.foundation.vormen.moment import GEWEEST
from zicht.stations.monitoring.antwoorden import AntwoordVragen


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


class AntwoordVorm(AntwoordVragen, Partnervorm):
    def build(self) -> None:
        self.ask_about(self.inhoud)
