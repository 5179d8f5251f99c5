"""The answers to choose from on the public form, in the words of who reports."""

from django.utils.translation import gettext_lazy as _

from zicht.dossier.models import Rol
from zicht.melders.nieuw import Afschermgrond
from zicht.protocol.begrippen import Melderkring
from zicht.stations.melding.begrippen import Onderwerp

OPEN, ANONIEM_VOOR_GEZIN, VT_NIET = "open", "anoniem", "vt-niet"

ROLLEN = (
    (Rol.KIND.value, _("Een kind of jongere")),
    (Rol.ONGEBOREN_KIND.value, _("Een kind dat nog geboren wordt")),
    (Rol.OUDER.value, _("Een ouder")),
    (Rol.VERZORGER.value, _("Iemand anders die voor een kind zorgt")),
    (Rol.PARTNER.value, _("Een partner")),
    (Rol.EX_PARTNER.value, _("Een ex-partner")),
    (Rol.OUDERE.value, _("Een oudere")),
    (Rol.ANDER_HUISHOUDLID.value, _("Iemand anders in huis")),
    (Rol.ONBEKEND.value, _("Dat weet ik niet")),
)
SOORTEN = (
    ("gezien", _("Ik zag het zelf")),
    ("gehoord", _("Ik hoorde het zelf")),
    ("verteld", _("Iemand vertelde het mij")),
)
ONDERWERPEN = (
    (Onderwerp.KINDERMISHANDELING.value, _("Een kind wordt pijn gedaan of bang gemaakt")),
    (Onderwerp.VERWAARLOZING.value, _("Er wordt niet goed voor iemand gezorgd")),
    (Onderwerp.PARTNERGEWELD.value, _("Geweld door een partner of ex-partner")),
    (Onderwerp.OUDERENMISHANDELING.value, _("Een oudere wordt slecht behandeld")),
    (Onderwerp.GEWELD_TEGEN_OUDERS.value, _("Een kind is gewelddadig tegen een ouder")),
    (Onderwerp.PSYCHISCH.value, _("Schelden, kleineren, opsluiten, de baas spelen")),
    (Onderwerp.SEKSUEEL_GEWELD.value, _("Seksueel geweld of misbruik")),
    (Onderwerp.FINANCIELE_UITBUITING.value, _("Iemands geld wordt afgepakt of misbruikt")),
    (Onderwerp.COMPLEXE_SCHEIDING.value, _("Een scheiding waar kinderen last van hebben")),
    (Onderwerp.EERGERELATEERD.value, _("Geweld om de eer van de familie")),
    (Onderwerp.HUWELIJKSDWANG.value, _("Iemand moet trouwen, of wordt in het buitenland achtergelaten")),
    (Onderwerp.GENITALE_VERMINKING.value, _("Een meisje wordt misschien besneden")),
    (Onderwerp.LOVERBOY.value, _("Een loverboy, of mensenhandel")),
    (Onderwerp.ANDERS.value, _("Iets anders")),
)
WIE_MELDT = (
    (Melderkring.OMSTANDER.value, _("Een buur, vriend, familielid of iemand anders die zich zorgen maakt")),
    (Melderkring.DIRECTBETROKKENE.value, _("Het gaat over mij of over mijn gezin")),
    (Melderkring.PROFESSIONAL.value, _("Ik werk met mensen, en zag dit in mijn werk")),
)
ANONIEM = (
    (ANONIEM_VOOR_GEZIN, _("Alleen Veilig Thuis. Het gezin hoort niet wie er meldde")),
    (OPEN, _("Ook het gezin mag weten dat ik het was")),
    (VT_NIET, _("Niemand, ook Veilig Thuis niet")),
)
GRONDEN = (
    (Afschermgrond.GEVAAR_GEZIN.value, _("Het brengt iemand van het gezin in gevaar")),
    (Afschermgrond.GEVAAR_MELDER.value, _("Het brengt mij of mijn collega’s in gevaar")),
    (Afschermgrond.VERTROUWENSRELATIE.value, _("Het vertrouwen tussen het gezin en mij gaat dan kapot")),
)
MANIEREN = (
    ("bellen", _("Bellen")),
    ("code", _("Via deze site: ik kijk met mijn code of er een vraag is")),
    ("mail", _("E-mail, alleen met het verzoek om te bellen")),
)
