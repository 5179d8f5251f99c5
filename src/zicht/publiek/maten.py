"""How often one place may try something at the public door, and how it is told."""

from django.utils.translation import gettext as _

from zicht.vault.tempo import Maat, TeVaak

CODE = Maat("ontvangstcode", ineens=10, elke=6)
VERSTUREN = Maat("versturen", ineens=10, elke=60)
#: Each file is one: no place fills our disk.
BIJLAGE = Maat("bijlage", ineens=20, elke=300)
#: To begin one: whoever holds a desk up with tabs that say nothing holds up people.
CHAT = Maat("chat", ineens=5, elke=300)
#: Of one chat, so that who sits in the same house is not in its way.
BERICHT = Maat("chatbericht", ineens=20, elke=3)


def in_words(often: TeVaak) -> str:
    words = _(
        "Er is hier net veel verstuurd. Wacht %(n)s seconden en druk nog eens. De tekst staat er nog. Bellen kan ook: 0800-2000."
    )
    return words % {"n": often.wachten}
