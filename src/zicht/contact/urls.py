"""The addresses of the front desk. A contact is found by its id; nothing in them says who called or about whom."""

from django.urls import path

from zicht.contact.adviseren import Adviseren
from zicht.contact.ambtshalve import AmbtshalveOverwegen
from zicht.contact.chat.balie import Balie, Chattijden
from zicht.contact.chat.views import Gesprek, Vastleggen
from zicht.contact.herindelen import Herindelen
from zicht.contact.terugbellijst import Terugbellen, Teruggebeld, terugbellijst
from zicht.contact.views import Adviesvrager, Bureau, Informeren, Lijst, Verdergaan, Vervolggesprek
from zicht.contact.weblijst import Webvragen

_HIER = "contact/<uuid:contact_id>"

urlpatterns = [
    path("contact/", Lijst.as_view(), name="contacten"),
    path("contact/terugbellen/", terugbellijst, name="contact-terugbellijst"),
    path("contact/terugbellen/<uuid:terugbelvraag>/", Terugbellen.as_view(), name="contact-terugbellen"),
    path("contact/terugbellen/<uuid:terugbelvraag>/gesprek/", Teruggebeld.as_view(), name="contact-teruggebeld"),
    path("contact/webvragen/<uuid:webvraag>/", Webvragen.as_view(), name="contact-webvraag"),
    path("contact/chat/", Balie.as_view(), name="contact-chatbalie"),
    path("contact/chat/tijden/", Chattijden.as_view(), name="contact-chattijden"),
    path("contact/chat/<uuid:chat>/", Gesprek.as_view(), name="contact-chat"),
    path("contact/chat/<uuid:chat>/vastleggen/", Vastleggen.as_view(), name="contact-chat-vastleggen"),
    path("contact/nieuw/", Bureau.as_view(), name="contact-nieuw"),
    path(f"{_HIER}/", Verdergaan.as_view(), name="contact"),
    path(f"{_HIER}/vervolg/", Vervolggesprek.as_view(), name="contact-vervolg"),
    path(f"{_HIER}/advies/", Adviseren.as_view(), name="contact-advies"),
    path(f"{_HIER}/herindelen/", Herindelen.as_view(), name="contact-herindelen"),
    path(f"{_HIER}/ambtshalve/", AmbtshalveOverwegen.as_view(), name="contact-ambtshalve"),
    path(f"{_HIER}/informeren/", Informeren.as_view(), name="contact-informeren"),
    path(f"{_HIER}/informeren/<slug:plicht>/", Informeren.as_view(), name="contact-informeren-over"),
    path(f"{_HIER}/naam/", Adviesvrager.as_view(), name="contact-naam"),
]
