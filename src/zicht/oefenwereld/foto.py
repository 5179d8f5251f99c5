"""A photo that nobody took: a dark street with one lit window, drawn here."""

from io import BytesIO

from zicht.bijlagen import bewaren
from zicht.bijlagen.inkomend import Ingekomen
from zicht.bijlagen.models import Herkomst
from zicht.oefenwereld.spel import Spel

BREED, HOOG = 1200, 800
MUUR, LICHT, DEUR, STRAAT = (58, 52, 60), (243, 200, 120), (36, 60, 70), (30, 30, 36)


def lit_window() -> bytes:
    from PIL import Image, ImageDraw  # only where a practice region is filled

    image = Image.new("RGB", (BREED, HOOG), MUUR)
    drawn = ImageDraw.Draw(image)
    drawn.rectangle((0, 640, BREED, HOOG), fill=STRAAT)
    drawn.rectangle((180, 300, 400, 640), fill=DEUR)
    for left, lit in ((560, True), (860, False)):
        drawn.rectangle((left, 220, left + 220, 460), fill=LICHT if lit else STRAAT, outline=(20, 20, 24), width=10)
        drawn.line((left + 110, 220, left + 110, 460), fill=(20, 20, 24), width=8)
    file = BytesIO()
    image.save(file, "JPEG", quality=80)
    return file.getvalue()


def send_photo(spel: Spel) -> None:
    """As who reported does with the receipt code."""
    sent = Ingekomen.of("raam.jpg", lit_window())
    bewaren.keep(sent, spel.dossier.pk, herkomst=Herkomst.MELDER, melding=spel.melding, door=None)
