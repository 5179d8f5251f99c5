"""`python -m zicht.foundation.beeldtaal` writes the token file from the tables."""

from zicht.foundation.beeldtaal.tokens import BESTAND, css

BESTAND.write_text(css(), encoding="utf-8")
