"""The pages of a contact: the desk, the list, one contact, and what the caller was told."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views import View

from zicht.accounts.toegang import require
from zicht.contact import actions, bladzijde, verwijzing
from zicht.contact.begrippen import Plicht, Toestemming, Wijze
from zicht.contact.forms import TEKST, BureauVorm, answers, as_initial, identity
from zicht.contact.handeling import ContactHandeling, find
from zicht.contact.informeervorm import InformeerVorm
from zicht.contact.models import Chat, Contact
from zicht.contact.terugbellen import waiting
from zicht.contact.zaakcode import as_code
from zicht.foundation.getypt import without_nul
from zicht.protocol.handelingsprotocol import EERSTE_CONTACT
from zicht.vault import NotInVault

RECENT = 50


class Bureau(ContactHandeling):
    """The desk: a new talk, a next talk about the same, or going on with one that is not decided yet."""

    vorm = BureauVorm
    vrije_tekst = TEKST
    titel = "Nieuw contact"
    template_name = "contact/bureau.html"
    #: How the caller was told what everybody must hear.
    wijze = Wijze.TELEFOON
    eerder: Contact | None = None

    def initial(self) -> dict[str, Any]:
        return {}

    def form_options(self) -> dict[str, Any]:
        return {"eerder": self.eerder}

    def context(self) -> dict[str, Any]:
        return {"station": EERSTE_CONTACT, "eerder": self.eerder, "wijkteams": bladzijde.wijkteams()}

    def own_words(self, gegeven: dict[str, Any]) -> tuple[str, ...]:
        place = gegeven["gemeente"]
        return (*identity(gegeven).values(), gegeven["functie"] or "", place.naam if place else "")

    def act(self, gegeven: dict[str, Any]) -> None:
        same = gegeven.get("zelfde_beller") and self.eerder
        self.contact = actions.begin(
            gegeven["sleutel"],
            answers(gegeven),
            door=self.medewerker,
            op=gegeven["begonnen_op"],
            eerder=self.eerder,
            identiteit=identity(gegeven),
            zelfde_beller=bool(same),
        )
        self.tell(gegeven)

    def tell(self, gegeven: dict[str, Any]) -> None:
        if gegeven["verteld"] and self.contact:
            wijze, told = self.wijze, gegeven["verteld"]
            actions.inform(self.contact, Plicht.EERSTE_CONTACT, wijze=wijze, onderdelen=told, door=self.medewerker)

    def was_done(self, gegeven: dict[str, Any]) -> bool:
        self.contact = Contact.objects.filter(pk=gegeven["sleutel"]).first()
        return self.contact is not None

    def address_after(self) -> str:
        assert self.contact
        return verwijzing.address_of_choice(self.contact)


class Vervolggesprek(Bureau):
    """Somebody calls again about the same: linked by the code, and nothing that is known is asked again."""

    titel = "Nog een gesprek over hetzelfde"

    def prepare(self) -> None:
        self.eerder, self.contact = self.contact, None

    def initial(self) -> dict[str, Any]:
        assert self.eerder
        known = as_initial(self.eerder)
        return {naam: known[naam] for naam in ("kring", "sector", "functie", "gemeente", "aard", "taal", "tolk")} | {
            "toestemming_naam": self.eerder.toestemming_naam
        }


class Verdergaan(Bureau):
    """An undecided contact, back in its form; a decided one is read."""

    titel = "Contact, nog niet besloten"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        contact = find(kwargs["contact_id"])
        if contact.is_undecided:
            return super().dispatch(request, *args, **kwargs)
        if request.method == "POST":
            return HttpResponseRedirect(request.path)
        return render(request, "contact/contact.html", bladzijde.context(contact))

    def initial(self) -> dict[str, Any]:
        assert self.contact
        return as_initial(self.contact)

    def form_options(self) -> dict[str, Any]:
        return {"op_naam": bool(self.contact and self.contact.adviesvrager)}

    def context(self) -> dict[str, Any]:
        assert self.contact
        return super().context() | {
            "weging": bladzijde.weighing(self.contact),
            "andere": bladzijde.others(self.contact),
            "herindelingen": self.contact.herindelingen.select_related("door"),
        }

    def once(self, gegeven: dict[str, Any]) -> None:
        """The version of the contact says whether this was sent before."""

    def act(self, gegeven: dict[str, Any]) -> None:
        assert self.contact
        actions.go_on(self.contact, answers(gegeven), versie=gegeven["versie"] or 0, identiteit=identity(gegeven))
        self.tell(gegeven)


class Informeren(ContactHandeling):
    """What the caller still has to be told, written down with who, how and when."""

    vorm = InformeerVorm
    vrije_tekst = ("toelichting",)
    titel = "Wat heb je verteld?"
    gedaan = "Het staat vast dat je dit hebt verteld."

    def initial(self) -> dict[str, Any]:
        return {"plicht": self.kwargs.get("plicht", "")}

    def act(self, gegeven: dict[str, Any]) -> None:
        assert self.contact
        actions.inform(
            self.contact,
            Plicht(gegeven["plicht"]),
            id=gegeven["sleutel"],
            wijze=gegeven["wijze"],
            onderdelen=gegeven["onderdelen"],
            toelichting=gegeven["toelichting"],
            op=gegeven["op"],
            door=self.medewerker,
        )

    def was_done(self, gegeven: dict[str, Any]) -> bool:
        assert self.contact
        return self.contact.informatie.filter(pk=gegeven["sleutel"]).exists()


@method_decorator(require("contact.voeren"), name="dispatch")
class Lijst(View):
    """Recent contacts of this organisation, by code; a code that was typed leads to its last talk."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show(request)

    def post(self, request: HttpRequest) -> HttpResponse:
        code = as_code(request.POST.get("code", ""))
        last = Contact.objects.in_zaak(code).first() if code else None
        if last:
            return HttpResponseRedirect(reverse("contact-vervolg", args=[last.pk]))
        words = "Deze code is hier niet bekend. Vraag hem nog eens, of begin een nieuw contact: dat mag altijd."
        return self.show(request, fout=words, code=request.POST.get("code", "")[:20])

    def show(self, request: HttpRequest, **extra: Any) -> HttpResponse:
        contacten = Contact.objects.select_related("gemeente", "door")[:RECENT]
        shown = {"contacten": contacten, "terugbellen": len(waiting()), "chats": Chat.objects.waiting().count()}
        return render(request, "contact/lijst.html", shown | extra)


@method_decorator(require("contact.voeren"), name="dispatch")
class Adviesvrager(View):
    """Who called: shown once, for a reason that the vault keeps."""

    def post(self, request: HttpRequest, contact_id: UUID) -> HttpResponse:
        contact = find(contact_id)
        reden = without_nul(request.POST.get("reden", "")).strip()
        if contact.toestemming_naam != Toestemming.JA:
            raise Http404
        if len(reden) < 3:
            messages.warning(request, "Schrijf eerst waarvoor je de naam nodig hebt; dat komt in het leeslog.")
            return HttpResponseRedirect(reverse("contact", args=[contact.pk]))
        try:
            who = actions.reveal_adviesvrager(contact, reden[:200])
        except NotInVault:
            raise Http404 from None
        page = {} if contact.is_undecided else bladzijde.context(contact)
        return render(request, "contact/contact.html", {"contact": contact, **page, "wie": who})
