"""`{% load gast %}`: what the meldcode says, said to a guest; and the small map with *you are here*."""

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from zicht.foundation.routekaart.mini_meldcode import mini_meldcode
from zicht.meldcode.gast import spreken
from zicht.protocol.bronnen import Bron
from zicht.protocol.doorloop import Doorloop

register = template.Library()


@register.filter
def zeg(text: object) -> str:
    return spreken.zeg(text)


@register.filter
def aangehaald(bron: Bron) -> str:
    return spreken.cite(bron)


@register.simple_tag
def gang_van_gast(doorloop: Doorloop, hier: str) -> SafeString:
    """Where this walk stands, drawn."""
    return mini_meldcode(doorloop, hier, get_language() or "nl")
