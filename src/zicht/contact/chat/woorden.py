"""The hours of the chat in words, and who changed them."""

from datetime import datetime, time
from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zicht.accounts.models import Medewerker
from zicht.audit.models import Wijziging
from zicht.contact.chat.regels import Dagen, Tijd, Week, runs

DAGEN = (
    gettext_lazy("maandag"),
    gettext_lazy("dinsdag"),
    gettext_lazy("woensdag"),
    gettext_lazy("donderdag"),
    gettext_lazy("vrijdag"),
    gettext_lazy("zaterdag"),
    gettext_lazy("zondag"),
)
LAATSTE = 20


def week_in_words(week: Week) -> list[str]:
    """`maandag tot en met vrijdag van 9.00 tot 17.00 uur`, one line for days that are alike."""
    return [_line(dagen) for dagen in runs(week)]


def _line(dagen: Dagen) -> str:
    first, last = DAGEN[dagen.eerste - 1], DAGEN[dagen.laatste - 1]
    days = first if first is last else _("%(eerste)s tot en met %(laatste)s") % {"eerste": first, "laatste": last}
    return _("%(dagen)s van %(open)s tot %(dicht)s uur") % {
        "dagen": days,
        "open": f"{dagen.tijd.open:%H.%M}".removeprefix("0"),
        "dicht": f"{dagen.tijd.dicht:%H.%M}".removeprefix("0"),
    }


class Gewijzigd(NamedTuple):
    """One line of the history of the hours."""

    op: datetime
    door: str
    wat: str


def changes() -> list[Gewijzigd]:
    """The last changes of the hours of the organisation at work, the newest first."""
    rows = Wijziging.objects.filter(tabel="contact_chattijd").exclude(inhoud=None).order_by("-id")[:LAATSTE]
    people: dict[object, str] = dict(
        Medewerker.objects.filter(pk__in=[row.door for row in rows]).values_list("pk", "naam")
    )
    return [Gewijzigd(row.op, people.get(row.door, row.actor), _change(row.inhoud or {})) for row in rows]


def _change(inhoud: dict[str, Any]) -> str:
    what = "Ingevoerd" if "nieuw" in inhoud else "Weggehaald"
    row = inhoud.get("nieuw") or inhoud["oud"]
    tijd = Tijd(time.fromisoformat(row["open"]), time.fromisoformat(row["dicht"]))
    return f"{what}: {_line(Dagen(row['dag'], row['dag'], tijd))}"
