"""The organisation's own meldcode: read and said to be read by everybody, set by who guides it. A change is a next version."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from zicht.accounts.models import Medewerker
from zicht.accounts.regels import mag
from zicht.accounts.toegang import require
from zicht.contact.begrippen import Sector
from zicht.foundation import klok
from zicht.foundation.vormen import Dag, Keuze, LangeTekst, Tekst, Vorm
from zicht.foundation.vormen.moment import GEWEEST
from zicht.meldcode.eigen import KORT, Eigen, guides, own_meldcode
from zicht.meldcode.models import EigenMeldcode, Kennisname, Meldcodedossier
from zicht.meldcode.models.eigen import BEWAARJAREN
from zicht.meldcode.samen import colleagues
from zicht.protocol.doorloop.woorden import VOLGORDE, Stap

EERST_PRATEN = (Stap.SIGNALEN, Stap.GESPREK, Stap.OVERLEG, Stap.WEGEN, Stap.BESLISSEN)
VOLGORDEN = (
    ("gewoon", "Signalen, overleg, gesprek, wegen, beslissen", VOLGORDE),
    ("eerst-gesprek", "Signalen, gesprek, overleg, wegen, beslissen", EERST_PRATEN),
)
NIEMAND = ("", "Wie de meldcode doorloopt")


class EigenVorm(Vorm):
    handeling = "vastgesteld"

    sector = Keuze(label="In welke sector werken jullie?", choices=Sector.choices)
    beroep = Tekst(label="Voor welk beroep is deze meldcode?", required=False, limiet=80)
    vastgesteld_op = Dag(label="Wanneer is deze meldcode vastgesteld?", grens=GEWEEST)
    vastgesteld_door = Tekst(label="Door wie?", help_text="Bijvoorbeeld: het bestuur.", limiet=120)
    eindverantwoordelijke = Keuze(label="Wie beslist in stap 5?", choices=(), required=False)
    vervanger = Keuze(label="Wie beslist als die er niet is?", choices=(), required=False)
    kader = Tekst(
        label="Welk afwegingskader gebruiken jullie?",
        help_text="Verplicht sinds 1 januari 2019. Elk beroep heeft een eigen kader.",
        limiet=120,
    )
    kader_versie = Tekst(label="Welke versie?", limiet=40)
    kindcheck = Keuze(
        label="Zien jullie vooral volwassenen?",
        help_text="Dan hoort de kindcheck bij stap 1.",
        choices=(("ja", "Ja: vraag altijd de kindcheck"), ("nee", "Nee")),
        naast=True,
    )
    bewaarjaren = Keuze(
        label="Hoe lang bewaren jullie een dossier nadat het is gestopt?",
        help_text="In de jeugdhulp en de zorg is dat 20 jaar. Daarna wordt het vanzelf gewist.",
        choices=[(str(jaren), f"{jaren} jaar") for jaren in (2, 5, 10, 15, 20, 30)],
        initial=str(BEWAARJAREN),
        required=False,
    )
    volgorde = Keuze(
        label="In welke volgorde?", choices=[(code, naam) for code, naam, _ in VOLGORDEN], initial="gewoon"
    )

    def __init__(self, *args: Any, collegas: list[Medewerker], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in ("eindverantwoordelijke", "vervanger"):
            field = self.fields[naam]
            assert isinstance(field, Keuze)
            field.choices = [NIEMAND, *((str(one.pk), str(one)) for one in collegas)]
        for stap in VOLGORDE:
            self.fields[f"naam_{stap}"] = Tekst(label=f"Jullie naam voor ‘{KORT[stap]}’", required=False, limiet=60)
            self.fields[f"aanwijzing_{stap}"] = LangeTekst(
                label=f"Wat vragen jullie extra bij ‘{KORT[stap]}’?", required=False, rijen=2
            )
            self.fields[f"dagen_{stap}"] = Keuze(
                label=f"Hoe lang mag ‘{KORT[stap]}’ duren?", required=False, naast=True,
                choices=(("", "Niet afgesproken"), ("1", "1 dag"), ("7", "1 week"), ("14", "2 weken"), ("28", "4 weken")),
            )  # fmt: skip
        self.put_words()

    def values(self) -> dict[str, Any]:
        """The columns of the next version."""
        given = self.cleaned_data
        plain = ("sector", "beroep", "vastgesteld_op", "vastgesteld_door", "kader", "kader_versie")
        order = {code: stappen for code, _, stappen in VOLGORDEN}[given["volgorde"]]
        return {
            **{naam: given[naam] for naam in plain},
            "kindcheck": given["kindcheck"] == "ja",
            "bewaarjaren": int(given["bewaarjaren"] or BEWAARJAREN),
            "volgorde": [stap.value for stap in order],
            "eindverantwoordelijke_id": given["eindverantwoordelijke"] or None,
            "vervanger_id": given["vervanger"] or None,
            **{wat: self._of_steps(deel) for wat, deel in (("namen", "naam"), ("aanwijzingen", "aanwijzing"))},
            "dagen": self._of_steps("dagen"),
        }

    def _of_steps(self, deel: str) -> dict[str, str]:
        found = {stap.value: self.cleaned_data[f"{deel}_{stap}"] for stap in VOLGORDE}
        return {stap: value for stap, value in found.items() if value}


def _before(eigen: Eigen) -> dict[str, Any]:
    """What the last version says, to begin the next one with."""
    rij = eigen.rij
    if rij is None:
        return {}
    plain = ("sector", "beroep", "vastgesteld_door", "kader", "kader_versie")
    codes = [code for code, _, stappen in VOLGORDEN if stappen == eigen.volgorde]
    steps = {
        f"{deel}_{stap}": getattr(rij, wat).get(stap.value, "")
        for stap in VOLGORDE
        for deel, wat in (("naam", "namen"), ("aanwijzing", "aanwijzingen"), ("dagen", "dagen"))
    }
    return {
        **{naam: getattr(rij, naam) for naam in plain},
        "eindverantwoordelijke": str(rij.eindverantwoordelijke_id or ""),
        "vervanger": str(rij.vervanger_id or ""),
        "kindcheck": "ja" if rij.kindcheck else "nee",
        "bewaarjaren": str(rij.bewaarjaren),
        "volgorde": codes[0] if codes else "gewoon",
        **steps,
    }


@require("meldcode.lezen")
@require_http_methods(["GET", "POST"])
def eigen(request: HttpRequest) -> HttpResponse:
    """The own meldcode with its three proofs: established, used, made known. A POST says: I have read it."""
    assert isinstance(request.user, Medewerker)
    own = own_meldcode()
    if request.method == "POST":
        if own.rij is not None:
            Kennisname.objects.get_or_create(meldcode=own.rij, medewerker=request.user, defaults={"op": klok.now()})
            messages.success(request, "Vastgelegd dat je deze meldcode hebt gelezen.")
        return HttpResponseRedirect(reverse("meldcode-eigen"))
    readers = list(Kennisname.objects.filter(meldcode=own.rij).select_related("medewerker")) if own.rij else []
    read = {one.medewerker_id for one in readers}
    context = {
        "eigen": own,
        "stappen": [
            (nummer, own.name(stap), own.instruction(stap), own.days(stap))
            for nummer, stap in enumerate(own.volgorde, 1)
        ],
        "gelezen": readers,
        "nog_niet": [one for one in colleagues(None) if one.pk not in read],
        "zelf_gelezen": request.user.pk in read,
        "begeleiders": guides(),
        "mag_inrichten": mag(request.user, "meldcode.inrichten"),
        "gebruikt": Meldcodedossier.objects.count() if mag(request.user, "meldcode.begeleiden") else None,
    }
    return render(request, "meldcode/eigen.html", context)


@require("meldcode.inrichten")
def wijzigen(request: HttpRequest) -> HttpResponse:
    assert isinstance(request.user, Medewerker)
    own = own_meldcode()
    form = EigenVorm(request.POST or None, collegas=colleagues(None), initial=_before(own))
    if request.method == "POST" and form.is_valid():
        versie = (own.rij.versie if own.rij else 0) + 1
        EigenMeldcode.objects.create(versie=versie, vastgelegd_op=klok.now(), door=request.user, **form.values())
        messages.success(request, f"Versie {versie} geldt vanaf nu. Vraag iedereen om haar te lezen.")
        return HttpResponseRedirect(reverse("meldcode-eigen"))
    return render(request, "meldcode/eigen_wijzigen.html", {"form": form, "eigen": own})
