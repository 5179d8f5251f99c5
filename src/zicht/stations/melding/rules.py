"""Who may ask for a melder without working on the dossier: only with a reason and a fresh login (`melderpaneel`)."""

from rules import add_perm

from zicht.accounts.regels import WHO_MAY, has_rol
from zicht.accounts.rollen import Rol

INZIEN = "melder.inzien"

add_perm(INZIEN, has_rol(WHO_MAY["contact.voeren"] | {Rol.TEAMLEIDER, Rol.PRIVACY}))
