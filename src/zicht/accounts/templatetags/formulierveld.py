"""`{% csrf_token %}` of a staff page says too under which aanstelling the form was opened. Loaded for every template."""

from typing import Any

from django import template
from django.template.defaulttags import CsrfTokenNode
from django.utils.html import format_html

from zicht.accounts.vastgehouden import ONDER

register = template.Library()


class Formulierveld(CsrfTokenNode):
    """Every form has the token, so every form has this: nobody can forget it."""

    def render(self, context: Any) -> str:
        token = super().render(context)
        aanstelling = getattr(getattr(context.get("request"), "user", None), "aanstelling", None)
        if not token or aanstelling is None:
            return token
        return token + format_html('<input type="hidden" name="{}" value="{}">', ONDER, aanstelling.pk)


@register.tag
def csrf_token(parser: template.base.Parser, token: template.base.Token) -> Formulierveld:
    return Formulierveld()
