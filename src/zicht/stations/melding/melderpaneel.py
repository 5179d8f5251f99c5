"""The panel with the melder. Open: in sight for who works on the dossier, who must be able to call. Anonymous to the
family: one click away, with the task as reason. For everyone else: a permission, a reason, and a fresh login.

Whichever it is, the vault writes a line. The link to this panel has the same shape in every dossier.
"""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views import View

from zicht import vault
from zicht.accounts.models import Medewerker
from zicht.accounts.regels import mag
from zicht.accounts.toegang import require, require_fresh_login
from zicht.bijlagen.lezen import sent_by_melder
from zicht.dossier.models import Dossier
from zicht.dossier.openen import open_dossier
from zicht.foundation.vormen import Keuze, LangeTekst, Vorm
from zicht.melders.actions import Identiteit, reveal
from zicht.stations.melding import ontvangst
from zicht.stations.melding.models import Melding
from zicht.stations.melding.rules import INZIEN
from zicht.stations.melding.toegang import works_on

OPEN = "open melder, voor wie aan het dossier werkt"
TAKEN = (
    ("bellen voor de veiligheidsbeoordeling", "Bellen voor de veiligheidsbeoordeling"),
    ("terugkoppeling geven", "Vertellen wat er met de melding is gebeurd"),
    ("afspraken nakomen", "Een afspraak nakomen of maken"),
    ("veiligheid van de melder", "De veiligheid van de melder"),
)


class TaakVorm(Vorm):
    handeling = "getoond"
    reden = Keuze(label="Waarvoor heb je de melder nodig?", choices=TAKEN)


class RedenVorm(Vorm):
    handeling = "getoond"
    reden = LangeTekst(
        label="Waarom moet jij nu weten wie er meldde?",
        help_text="Je reden komt in het leeslog, met je naam.",
        min_length=10,
        limiet=400,
        rijen=2,
        error_messages={"min_length": "Schrijf een reden die een collega kan beoordelen, in een hele zin."},
    )


class MelderPaneel(View):
    template_name = "melding/melder.html"

    medewerker: Medewerker
    dossier: Dossier
    melding: Melding

    @classmethod
    def as_view(cls, **initkwargs: Any) -> Any:
        return require(INZIEN)(super().as_view(**initkwargs))

    def dispatch(
        self, request: HttpRequest, *args: Any, dossier_id: UUID, melding: UUID, **kwargs: Any
    ) -> HttpResponseBase:
        assert isinstance(request.user, Medewerker)
        self.medewerker, self.dossier = request.user, open_dossier(dossier_id)
        found = Melding.objects.select_related("melder").filter(dossier=self.dossier, pk=melding).first()
        if found is None:
            raise Http404
        self.melding = found
        if self.at_work:
            return super().dispatch(request, *args, **kwargs)
        guarded = require_fresh_login(super().dispatch)
        return guarded(request, *args, **kwargs)

    @property
    def at_work(self) -> bool:
        """Whether this person talks with people and works on this dossier; break-glass is not working on it."""
        return mag(self.medewerker, "contact.voeren") and works_on(self.dossier, self.medewerker)

    def get(self, request: HttpRequest) -> HttpResponse:
        if self.at_work and not self.melding.melder.anoniem_voor_gezin:
            return self.show(reason=OPEN)
        return self.show(self.form())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = self.form(request.POST)
        return self.show(reason=form.cleaned_data["reden"]) if form.is_valid() else self.show(form)

    def form(self, typed: Any = None) -> Vorm:
        return TaakVorm(typed) if self.at_work else RedenVorm(typed)

    def show(self, form: Vorm | None = None, *, reason: str = "") -> HttpResponse:
        context: dict[str, Any] = {"dossier": self.dossier, "melding": self.melding, "form": form}
        if reason:
            context |= {"melder": self.who(reason), "houder": self.holder(reason), **self.written()}
        return render(self.request, self.template_name, context)

    def who(self, reason: str) -> Identiteit | None:
        try:
            return reveal(self.melding.melder, reason)
        except vault.NotInVault:
            return None

    def holder(self, reason: str) -> dict[str, object]:
        return vault.reveal(self.melding.houder, reason) if self.melding.houder else {}

    def written(self) -> dict[str, Any]:
        """What the melder sent; what went to and fro by the receipt code says who they are, so it stands here only."""
        told = {"bijlagen": sent_by_melder(self.melding.pk)}
        if not ontvangst.has_code(self.melding.pk):
            return told
        return {**told, "heeft_code": True, "berichten": ontvangst.written(self.melding)}
