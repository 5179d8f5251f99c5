"""The vault: identities that the dossier may not show, locked, behind functions of the database.

id = vault.put("melder", {"naam": ...}, dossier=dossier.id)
melder = vault.reveal(id, "terugkoppeling")
"""

from zicht.vault.kluis import NotInVault, erase, find, put, reveal

__all__ = ["NotInVault", "erase", "find", "put", "reveal"]
