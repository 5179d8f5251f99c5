"""One page of a contact: it asks, warns, does and answers; what was typed is never lost.

Beside `dossier.handeling`, which opens a dossier: a contact has none, and may not know one.
"""

from collections.abc import Iterable
from typing import Any, ClassVar
from uuid import UUID

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
    QueryDict,
)
from django.shortcuts import render
from django.urls import reverse

from zicht.accounts.models import Medewerker
from zicht.accounts.toegang import require
from zicht.contact import screening, vervangen
from zicht.contact.concepten import InContact
from zicht.contact.models import Contact, Inzending
from zicht.foundation import klok
from zicht.foundation.eenmaal import TWEE_KEER, AlVerstuurd, AndereInhoud, send_once
from zicht.foundation.vormen import Vorm
from zicht.foundation.vraagpagina import Vraagpagina
from zicht.foundation.wijzigen import ChangedMeanwhile
from zicht.vault.afdruk import print_of

#: Buttons that correct the text instead of recording it.
PRESSED = frozenset({"_vervang", "_vervang_alles", "_geen", "_kijk"})


class NogNiet(Exception):
    """Refused by the protocol; `weigeringen` say in words what is missing."""

    def __init__(self, weigeringen: Iterable[object]) -> None:
        self.weigeringen = tuple(weigeringen)
        super().__init__("; ".join(str(weigering) for weigering in self.weigeringen))


def find(id: UUID) -> Contact:
    """A contact of this organisation; elsewhere and nowhere are the same 404."""
    contact = Contact.objects.filter(pk=id).first()
    if contact is None:
        raise Http404
    return contact


class ContactHandeling(Vraagpagina[Vorm]):
    """Warns before it does. `vrije_tekst` names what is screened."""

    vorm: ClassVar[type[Vorm]]
    vrije_tekst: ClassVar[tuple[str, ...]] = ()
    titel: ClassVar[str] = ""
    knop: ClassVar[str] = "Leg vast"
    gedaan: ClassVar[str] = "Vastgelegd."
    #: What to say when the row that this page makes is there already, made by another page.
    bestaat_al: ClassVar[str] = str(AndereInhoud())
    template_name: ClassVar[str] = "contact/handeling.html"

    contact: Contact | None = None
    medewerker: Medewerker

    @classmethod
    def as_view(cls, **initkwargs: Any) -> Any:
        return require("contact.voeren")(super().as_view(**initkwargs))

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        assert isinstance(request.user, Medewerker)
        self.medewerker = request.user
        self.contact = find(kwargs["contact_id"]) if "contact_id" in kwargs else None
        self.prepare()
        return super().dispatch(request, *args, **kwargs)

    # What a page says

    def prepare(self) -> None:
        """Read what belongs to it; Http404 when it is not to be done on this contact."""

    def initial(self) -> dict[str, Any]:
        return {}

    def form_options(self) -> dict[str, Any]:
        """What the form must know beside what was typed."""
        return {}

    def act(self, gegeven: dict[str, Any]) -> None:
        """Do it, in one savepoint. NogNiet goes back to the form with its words."""
        raise NotImplementedError

    def context(self) -> dict[str, Any]:
        return {}

    def own_words(self, gegeven: dict[str, Any]) -> tuple[str, ...]:
        """Names that are the caller's own: no alarm."""
        return ()

    def address_after(self) -> str:
        assert self.contact
        return reverse("contact", args=[self.contact.pk])

    # What is the same everywhere

    @property
    def formulier(self) -> str:
        return self.about(self.kwargs.get("contact_id", ""))

    @property
    def concept(self) -> InContact:
        return InContact(self.medewerker, self.formulier)

    def make_form(self, typed: Any = None) -> Vorm:
        return self.vorm(typed, initial=self.initial(), **self.form_options())

    def sent(self, form: Vorm) -> HttpResponse:
        found, pressed = self.unseen(form, self.request.POST), PRESSED & self.request.POST.keys()
        if pressed and (found or pressed != {"_vervang_alles"}):
            return self.correct(form)
        return self.warn(form, found) if found else self.do(form)

    def while_typing(self, typed: QueryDict) -> dict[str, list[str]]:
        """The same eye as at recording, on a form that is not finished."""
        form = self.make_form(typed)
        form.is_valid()
        form.cleaned_data = dict.fromkeys(form.fields) | form.cleaned_data
        return {
            naam: [f"‘{vondst.tekst}’ {vondst.soort.value}. {vondst.liever}" for vondst in vondsten]
            for naam, vondsten in self.unseen(form, typed).items()
        }

    def correct(self, form: Vorm) -> HttpResponse:
        """Write something else for what was found, or wave it away; nothing is recorded yet."""
        typed, found = self.request.POST.copy(), self.unseen(form, self.request.POST)
        for one in typed.pop("_geen", []):
            typed.appendlist("gezien", str(one))
        pressed = [str(value).partition(":") for value in typed.pop("_vervang", [])]
        if typed.pop("_vervang_alles", None):
            pressed = [one.knop.partition(":") for many in self.proposals(form, found).values() for one in many]
        own, velden = self.own_words(form.cleaned_data), [naam for naam in form.fields if self.is_free_text(naam)]
        for liever, _, tekst in sorted(pressed, key=lambda one: -len(one[2])):
            typed = vervangen.with_replaced(typed, velden, tekst, liever, own)
        again = self.make_form(typed)
        again.is_valid()
        return self.warn(again, self.unseen(again, typed), typed.getlist("gezien"))

    def unseen(self, form: Vorm, typed: QueryDict) -> dict[str, list[screening.Vondst]]:
        """What the screening found and nobody waved away, by field; what was shown is recorded all the same when asked."""
        own, waved = self.own_words(form.cleaned_data), {str(tekst) for tekst in typed.getlist("gezien")}
        if "_toch" in typed:
            waved |= {str(tekst) for tekst in typed.getlist("getoond")}
        found = {
            naam: [v for v in screening.findings(form.cleaned_data.get(naam) or "", own) if v.tekst not in waved]
            for naam in form.fields
            if self.is_free_text(naam)
        }
        return {naam: vondsten for naam, vondsten in found.items() if vondsten}

    def proposals(self, form: Vorm, found: dict[str, list[screening.Vondst]]) -> dict[str, list[vervangen.Voorstel]]:
        return vervangen.proposals(found, {naam: form.cleaned_data[naam] for naam in found}, klok.today())

    def warn(
        self, form: Vorm, found: dict[str, list[screening.Vondst]], gezien: Iterable[str] | None = None
    ) -> HttpResponse:
        """The page again, with the warning under every field it is about."""
        for naam, voorstellen in self.proposals(form, found).items():
            form.fields[naam].template_name = "contact/veld.html"  # type: ignore[attr-defined]
            form.fields[naam].voorstellen = voorstellen  # type: ignore[attr-defined]
        waved = self.request.POST.getlist("gezien") if gezien is None else gezien
        return self.show(form, vondsten=found, velden_met_vondst=[form[naam] for naam in found], gezien=waved)

    def is_free_text(self, naam: str) -> bool:
        return naam in self.vrije_tekst

    def do(self, form: Vorm) -> HttpResponse:
        try:
            with transaction.atomic():
                self.once(form.cleaned_data)
                self.act(form.cleaned_data)
        except AlVerstuurd:
            self.was_done(form.cleaned_data)
            return self.already()
        except AndereInhoud:
            return self.show(self.with_new_key(str(AndereInhoud())))
        except NogNiet as refusal:
            for weigering in refusal.weigeringen:
                form.add_error(None, f"{weigering.waarom} {weigering.wat_nu}")  # type: ignore[attr-defined]
            return self.show(form, ontbreekt=refusal.weigeringen)
        except ChangedMeanwhile as meanwhile:
            if all(getattr(meanwhile.row, naam) == value for naam, value in meanwhile.eigen.items()):
                return self.already()
            form.add_error(None, str(meanwhile))
            return self.show(form, intussen=meanwhile.row)
        except IntegrityError as clash:
            if not self.was_done(form.cleaned_data):
                raise clash
            return self.show(self.with_new_key(self.bestaat_al))
        self.concept.forget()
        messages.success(self.request, self.gedaan)
        return HttpResponseRedirect(self.address_after())

    def once(self, gegeven: dict[str, Any]) -> None:
        """Refuse the second of two submits with the same key; which of the two refusals depends on what was sent."""
        sleutel, afdruk = gegeven["sleutel"], print_of(self.formulier, self.request.POST)
        values = {"formulier": self.formulier, "medewerker": self.medewerker, "op": klok.now()}
        send_once(Inzending.objects, sleutel, afdruk, **values)

    def already(self) -> HttpResponse:
        messages.info(self.request, TWEE_KEER)
        return HttpResponseRedirect(self.address_after())

    def was_done(self, gegeven: dict[str, Any]) -> bool:
        """Whether the row that this page makes is already there; remembers it for `address_after`."""
        return False

    def show(self, form: Vorm, **extra: Any) -> HttpResponse:
        context = {
            "form": form,
            "contact": self.contact,
            "titel": self.titel,
            "knop": self.knop,
            "vondsten": (),
            **self.context(),
            **extra,
        }
        return render(self.request, self.template_name, context)
