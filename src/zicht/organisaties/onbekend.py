"""Why a municipality was not found, on the pages that anyone may read: for an adult and for a child, with what to do now."""

from django.utils.translation import gettext as _

from zicht.organisaties.gemeenten import GemeenteNietEenduidig, GemeenteOnbekend
from zicht.organisaties.postcodes import PlaatsNietEenduidig, PostcodeOnbekend


def why_unknown(unknown: LookupError) -> str:
    match unknown:
        case PostcodeOnbekend(postcode=postcode):
            words = _("Postcode %(postcode)s kennen wij niet. Schrijf de naam van de gemeente. Of bel 0800-2000.")
            return words % {"postcode": postcode}
        case PlaatsNietEenduidig(plaats=plaats, kandidaten=names):
            words = _(
                "Van %(plaats)s weten wij de gemeente niet zeker. Schrijf de naam van de gemeente. Misschien: %(namen)s."
            )
            return words % {"plaats": plaats, "namen": ", ".join(names)}
        case GemeenteNietEenduidig(kandidaten=names):
            return _("Er zijn meer gemeenten met deze naam: %(namen)s.") % {"namen": ", ".join(names)}
        case GemeenteOnbekend(dichtbij=near) if near:
            return _("Deze gemeente kennen wij niet. Lijkt op: %(namen)s.") % {"namen": ", ".join(near)}
        case GemeenteOnbekend():
            return _("Deze gemeente kennen wij niet. Een postcode mag ook. Of bel 0800-2000.")
    return _("Van deze gemeente weten wij het niet. Bel 0800-2000: daar helpen ze verder.")
