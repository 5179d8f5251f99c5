"""The code that somebody without an account takes home: read out over the telephone, and kept here as a token only.

Seventeen signs by chance (more than 80 bits) and one that tells a slip from a guess, in groups of three: `K7M 2DX 9WT A4H QC3 TPR`.
"""

import secrets
from math import log2

from stdnum.iso7064 import mod_37_36

from zicht.vault.tekens import token

LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # without what sounds or looks alike: 0 O, 1 I L, U V
GELOOT, GROEP = 17, 3
BITS = GELOOT * log2(len(LETTERS))
_SPEL = (
    "Anna Bernard Cornelis Dirk Eduard Ferdinand Gerard Hendrik Jacob Karel Marie Nico Pieter Quirinus Richard Simon "
    "Theodor Victor Willem Xantippe Ypsilon Zacharias"
)
#: How a letter is said in Dutch when the line is bad.
SPELALFABET = {naam[0]: naam for naam in _SPEL.split()}


class GeenCode(ValueError):
    """What was typed cannot be a code of ours: a sign too many, too few, or a slip."""


def new_code() -> str:
    drawn = "".join(secrets.choice(LETTERS) for _ in range(GELOOT))
    return in_groups(drawn + mod_37_36.calc_check_digit(drawn, LETTERS))


def in_groups(signs: str) -> str:
    return " ".join(signs[at : at + GROEP] for at in range(0, len(signs), GROEP))


def read(text: str) -> str:
    """A code as somebody typed it, in our spelling; `GeenCode` for what was never one."""
    plain = "".join(sign for sign in text.upper() if sign.isalnum())
    if len(plain) != GELOOT + 1 or not set(plain) <= set(LETTERS):
        raise GeenCode
    if mod_37_36.calc_check_digit(plain[:-1], LETTERS) != plain[-1]:
        raise GeenCode
    return in_groups(plain)


def token_of(code: str) -> str:
    """What stands in the database for it: equal codes give equal tokens, and no token leads back to a code."""
    return token("ontvangstcode", "".join(code.split())).hex()


def aloud(code: str) -> list[str]:
    """Group by group, as it is read out: `Karel 7 Marie`."""
    return [" ".join(SPELALFABET.get(sign, sign) for sign in group) for group in code.split()]
