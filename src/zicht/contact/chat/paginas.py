"""The pages that can be shown in a chat: information, a telephone, a form. A melding is never made in the chat itself."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Pagina:
    """`naam` and `van` are those of an address of ours; a telephone has a number instead. `knop`: as the worker knows it."""

    knop: str
    woorden: str | Promise
    naam: str = ""
    van: tuple[int, ...] = ()
    telefoon: str = ""

    @property
    def adres(self) -> str:
        return f"tel:{self.telefoon}" if self.telefoon else reverse(self.naam, args=self.van)


PAGINAS: dict[str, Pagina] = {
    "bellen": Pagina("Bellen: 0800-2000", _("Bel Veilig Thuis: 0800-2000, gratis, dag en nacht"), telefoon="08002000"),
    "melden": Pagina("Een melding doen", _("Een melding doen: dat gaat met een formulier, niet in de chat"), "melden"),
    "vraag": Pagina("Een vraag achterlaten", _("Een vraag achterlaten, en later het antwoord lezen"), "advies-vragen"),
    "ik": Pagina("Het gaat over mij", _("Het gaat over mij"), "informatie", (1,)),
    "kind": Pagina("Voor kinderen en jongeren", _("Is het thuis niet fijn?"), "informatie", (2,)),
    "zorgen": Pagina("Zorgen om iemand", _("Ik maak me zorgen om iemand"), "informatie", (3,)),
    "zelf": Pagina("Bang zelf iemand pijn te doen", _("Ik ben bang dat ik zelf iemand pijn doe"), "informatie", (4,)),
    "werk": Pagina("Voor wie met mensen werkt", _("Ik werk met mensen"), "informatie", (5,)),
    "meekijken": Pagina("Kijkt er iemand mee?", _("Kijkt er iemand mee?"), "informatie", (6,)),
    "route": Pagina("Wat er na een melding gebeurt", _("Wat er na een melding gebeurt, stap voor stap"), "route"),
    "kindertelefoon": Pagina(
        "Kindertelefoon", _("Bel de Kindertelefoon: 0800-0432, gratis"), telefoon="08000432"
    ),
}  # fmt: skip
