"""A school has more than one file to look at: one at every step, one to report, one that helps, one that stopped."""

from django.test import Client
from django.urls import reverse

from tests.proefopstelling.wandelwereld import EIGEN, Plek, Wandelwereld
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.meldcode.tests.school import SIGNAAL, STAPPEN
from zicht.meldcode.tests.test_bewaren import STOP, VERZOEK
from zicht.meldcode.tests.test_melden import MELDER, WIE
from zicht.meldcode.tests.test_plan import HELPT, WAAROM

LOGIN, LEIDT = "leerkracht.almere", "aandachtsfunctionaris.almere"
WIE_OPENEN = frozenset({LOGIN, LEIDT})


def schools(world: Wandelwereld) -> list[Plek]:
    client = world.clients[LOGIN]
    made = {
        "loopt": _walked(client, "Jongen uit groep 3", until="gesprek"),
        "weegt": _walked(client, "Sem, groep 4", until="wegen"),
        "te melden": _to_report(client),
        "helpt": _helping(client),
        "gestopt": _stopped(client),
    }
    return [_place(client, naam, id) for naam, id in made.items()]


def _place(client: Client, naam: str, id: str) -> Plek:
    seen = client.get(reverse("meldcodedossier", args=[id])).context
    ids = {
        "meldcode_id": [id],
        "betrokkene": [str(one.pk) for one in seen["betrokkenen"]][::-1],
        "signaal": [str(one.pk) for one in seen["signalen"]],
        "afspraak": [one.id for one in seen["doorloop"].daarna.open_afspraken],
        "vakantie": [str(one.pk) for one in seen["vakanties"]],
    }
    return Plek(EIGEN, f"meldcode {naam}", {naam: found for naam, found in ids.items() if found}, WIE_OPENEN)


def _send(client: Client, id: str, naam: str, *args: object, **answers: object) -> None:
    answer = client.post(reverse(naam, args=[id, *args]), {"sleutel": str(new_id()), **answers})
    assert answer.status_code == 302, (naam, answer.content.decode())


def _walked(client: Client, wie: str, *, until: str) -> str:
    begun = client.post(reverse("meldcode-nieuw"), {"aanduiding": wie, "rol": "kind", "sleutel": str(new_id())})
    id: str = begun["Location"].split("/")[-3]
    _send(client, id, "meldcode-signaal", **SIGNAAL)
    _send(client, id, "meldcode-persoon-erbij", aanduiding="Vader", rol="ouder")
    for stap, answers in STAPPEN:
        if stap == until:
            break
        _send(client, id, f"meldcode-{stap}", **answers)
    return id


def _to_report(client: Client) -> str:
    id = _walked(client, "Lina, groep 7", until="beslissen")
    _send(client, id, "meldcode-beslissen", melden="ja", hulp="nee")
    wie = client.get(reverse("meldcodedossier", args=[id])).context["betrokkenen"][0]
    _send(client, id, "meldcode-persoon", wie.pk, **WIE)
    _send(client, id, "meldcode-melden", **MELDER)
    return id


def _helping(client: Client) -> str:
    id = _walked(client, "Bram, groep 8", until="wegen")
    _send(client, id, "meldcode-wegen", **{**dict(STAPPEN)["wegen"], **HELPT, **WAAROM})
    _send(client, id, "meldcode-beslissen", melden="nee", hulp="ja")
    agreed = {"waarvoor": "directe-veiligheid", "tekst": "Oma haalt Bram uit school.", "wie": "Oma"}
    _send(client, id, "meldcode-afspraak", kijk_op=klok.today().isoformat(), **agreed)
    _send(client, id, "meldcode-veilig", veilig="ja", tekst="Bram zegt dat het rustig is.")
    return id


def _stopped(client: Client) -> str:
    id = _walked(client, "Meisje uit groep 2", until="overleg")
    _send(client, id, "meldcode-stoppen", **STOP)
    _send(client, id, "meldcode-wissen", **VERZOEK)
    return id
