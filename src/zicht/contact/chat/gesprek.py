"""What each of the two sees of a chat: its lines in order, and in one sentence how it stands."""

from dataclasses import asdict, dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zicht.contact.chat.modellen import Chat, Chatregel, Chatteken, Einde, Regelsoort
from zicht.contact.chat.paginas import PAGINAS
from zicht.contact.chat.pols import Pols
from zicht.contact.chat.regels import GEZIEN, LANG, is_there, is_typing, silent_minutes
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.organisaties.gemeenten import veilig_thuis_of

_SAID = (Regelsoort.BEZOEKER, Regelsoort.MEDEWERKER)
BEZOEKER, MEDEWERKER, GEBEURD = "bezoeker", "medewerker", "gebeurd"


@dataclass(frozen=True)
class Regel:
    """A line as a page shows it; `wie` says on which side it stands."""

    nummer: int
    wie: str
    kop: str
    tekst: str
    tijd: str
    adres: str = ""


def visitor_lines(chat: Chat, na: int = 0) -> list[Regel]:
    """Notes between colleagues are not theirs."""
    rows = chat.regels.filter(nummer__gt=na).exclude(soort=Regelsoort.NOTITIE)
    return [_line(row, chat, _("U") if not chat.jong else _("Jij"), _("Veilig Thuis")) for row in rows]


def said_by_visitor(chat: Chat) -> list[Chatregel]:
    return list(chat.regels.filter(soort=Regelsoort.BEZOEKER))


def worker_lines(chat: Chat, na: int = 0) -> list[Regel]:
    rows = chat.regels.filter(nummer__gt=na).select_related("door")
    return [_line(row, chat, "Bezoeker", str(row.door or "")) for row in rows]


def _line(row: Chatregel, chat: Chat, visitor: str, worker: str) -> Regel:
    time = row.op.astimezone(klok.AMSTERDAM).strftime("%H:%M")
    soort = Regelsoort(row.soort)
    if soort in _SAID:
        mine = soort is Regelsoort.BEZOEKER
        return Regel(row.nummer, BEZOEKER if mine else MEDEWERKER, visitor if mine else worker, row.tekst, time)
    if soort is Regelsoort.PAGINA:
        page = PAGINAS[row.tekst]
        return Regel(row.nummer, MEDEWERKER, worker, str(page.woorden), time, page.adres)
    if soort is Regelsoort.NOTITIE:
        return Regel(row.nummer, GEBEURD, f"Voor een collega, van {worker}", row.tekst, time)
    return Regel(row.nummer, GEBEURD, "", _happened(soort, chat), time)


def _happened(soort: Regelsoort, chat: Chat) -> str:
    if soort is Regelsoort.GEMEENTE and chat.gemeente:
        near = veilig_thuis_of(chat.gemeente, on=klok.today())
        words = _("%(gemeente)s hoort bij %(veilig_thuis)s. Bellen kan dag en nacht: 0800-2000.")
        return words % {"gemeente": chat.gemeente, "veilig_thuis": near}
    happened = {
        Regelsoort.OPGENOMEN: _("Iemand van Veilig Thuis leest nu mee en schrijft zo terug."),
        Regelsoort.OVERGEDRAGEN: _("Een collega gaat verder met dit gesprek. Alles wat er staat, kan die lezen."),
        Regelsoort.TERUG: _(
            "De verbinding met de medewerker viel weg. Het gesprek wacht weer op iemand; er is niets kwijt."
        ),
        Regelsoort.GEVAAR: _("Bel nu 112. Lukt bellen niet, ga dan naar een plek met andere mensen."),
        Regelsoort.GEVRAAGD: _("In welke gemeente is dit? Een naam of adres is niet nodig."),
        Regelsoort.GEEINDIGD: _("Dit gesprek is afgesloten."),
    }
    return happened.get(soort, "")


def visitor_state(pols: Pols) -> str:
    """How it stands, honestly: who waits hears how many wait longer, and never how long it will take."""
    if pols.is_over:
        return _("Dit gesprek is afgesloten.")
    if pols.is_waiting:
        return _waiting(pols)
    if is_typing(pols.medewerker_typt_op, klok.machine_now()):
        return _("Veilig Thuis typt.")
    if minutes := _silence(pols):
        words = _("Er is %(n)d minuten niets geschreven. Het gesprek is er nog.")
        return words % {"n": minutes}
    return _("Iemand van Veilig Thuis leest mee.")


def _waiting(pols: Pols) -> str:
    if not pols.aanwezig:
        return _(
            "Er zit nu niemand meer aan de chat. Bellen kan dag en nacht: 0800-2000. Of laat de vraag achter: dan komt er later antwoord."
        )
    if pols.voor:
        words = ngettext("Er wacht nog %(n)d persoon langer.", "Er wachten nog %(n)d personen langer.", pols.voor)
        words = words % {"n": pols.voor} + " " + _("Een gesprek duurt ongeveer 20 minuten.")
    else:
        words = _("Wie er nu vrijkomt, leest dit gesprek als eerste.")
    if klok.now() - pols.begonnen_op >= LANG:
        words += " " + _("Duurt het te lang? Bellen kan ook nu: 0800-2000.")
    return words


def worker_state(pols: Pols) -> str:
    """Where the visitor is, as far as their page tells."""
    if pols.is_over:
        return f"Afgesloten. {Einde(pols.einde).label}."
    now = klok.machine_now()
    if not is_there(pols.bezoeker_op, now):
        minutes = int((now - pols.bezoeker_op).total_seconds() // 60) if pols.bezoeker_op else 0
        return f"De bezoeker is al {minutes} minuten niet gezien. Misschien kan die even niet kijken."
    if is_typing(pols.bezoeker_typt_op, now):
        return "De bezoeker typt."
    if minutes := _silence(pols):
        return f"De bezoeker kijkt mee. Er is al {minutes} minuten niets geschreven."
    return "De bezoeker kijkt mee."


def _silence(pols: Pols) -> int:
    return silent_minutes(pols.gezegd_op, klok.now()) if pols.gezegd_op else 0


def visitor_was_here(pols: Pols, *, typt: bool = False) -> None:
    """Kept when it tells something new: nearly every poll of a chat in which nothing happens writes nothing."""
    now = klok.machine_now()
    if typt:
        Chatteken.objects.filter(chat=pols.chat).update(bezoeker_op=now, bezoeker_typt_op=now)
    elif pols.bezoeker_op is None or now - pols.bezoeker_op >= GEZIEN:
        Chatteken.objects.filter(chat=pols.chat).update(bezoeker_op=now)


def worker_was_here(pols: Pols, *, gelezen: int, typt: bool = False) -> None:
    if typt:
        Chatteken.objects.filter(chat=pols.chat).update(medewerker_typt_op=klok.machine_now())
    if pols.gelezen < gelezen:
        Chatteken.objects.filter(chat=pols.chat, gelezen__lt=gelezen).update(gelezen=gelezen)


def no_news() -> dict[str, Any]:
    """For a page that is still open at somebody who does not have the chat: nothing of it, and look again."""
    flags = dict.fromkeys(("gevaar", "gevraagd", "wacht"), False)
    return {"regels": [], "stand": "", "klaar": True, "sleutel": str(new_id()), **flags}


def as_news(pols: Pols, regels: list[Regel], stand: str) -> dict[str, Any]:
    """What a page that is open asks for every few seconds; and the key for its next line."""
    return {
        "regels": [asdict(regel) for regel in regels],
        "stand": stand,
        "gevaar": pols.gevaar_op is not None,
        "gevraagd": pols.gevraagd_op is not None and pols.gemeente is None,
        "wacht": pols.is_waiting,
        "klaar": pols.is_over,
        "sleutel": str(new_id()),
    }
