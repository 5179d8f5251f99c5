"""What the made-up workers do with another region: ask one something, offer it a dossier, and split what was two."""

from datetime import timedelta

from zicht.andere_regio import actions
from zicht.dossier.wie import Mensen
from zicht.foundation import klok
from zicht.oefenwereld.spel import Spel
from zicht.organisaties.models import Organisatie
from zicht.stations.melding.splitsen import Splitsing, split

#: The two practice regions are each other's other region.
ANDERS = {"VT03": "VT20", "VT20": "VT03"}


def other_region(spel: Spel) -> Organisatie:
    return Organisatie.objects.get(code=ANDERS[spel.organisatie.code])


def ask_elsewhere(spel: Spel) -> None:
    """One adult lives there: will they go and see?"""
    stand, mensen = spel.stand, Mensen.of(spel.dossier)
    gegeven = {
        "wat": "Spreek hem, alleen, over wat er die avond gebeurde en over zijn afspraken met de kinderen.",
        "waarom": "Hij woont sinds de zomer bij jullie. De kinderen zijn hier.",
        "veilig": "Zeg niet waar zij nu slapen.",
        "uiterlijk": klok.today() + timedelta(days=7),
    }
    adult = next(wie.id for wie in stand.directbetrokkenen if not wie.is_child)
    actions.ask(spel.dossier, mensen, other_region(spel).pk, voor=(adult,), gegeven=gegeven, door=spel.door)


def offer_elsewhere(spel: Spel) -> None:
    words = "Zij verhuizen vrijdag naar jullie regio. Twee gesprekken zijn gevoerd; het volgende stond voor maandag."
    actions.offer(spel.dossier, spel.stand, other_region(spel).pk, samenvatting=words, door=spel.door)


def split_last(spel: Spel) -> None:
    """The last melding was about another household, of which one person is the same."""
    stand = spel.stand
    words = "De melder noemde een ander adres: het is het gezin van zijn zus."
    splitsing = Splitsing((stand.meldingen[-1].id,), stand.ids[:1], (), words)
    split(spel.dossier, splitsing, door=spel.door)
