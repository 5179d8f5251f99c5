"""Who may, by role: one table, read by views (`toegang.require`), templates (`has_perm`) and actions (`mag`).

A rule about one dossier (its team, its behandelaar) belongs to `dossier/rules.py`; this table says only which roles do
which kind of work. Source: domain protocol §6. Someone's immediate safety is never held by a role: every VT worker who
talks with people may record an urgent step.
"""

from rules import Predicate, add_perm, has_perm, perm_exists, predicate

from zicht.accounts.models import Medewerker
from zicht.accounts.rollen import Rol

_SPREEKT_MENSEN = frozenset(
    {
        Rol.FRONTOFFICE,
        Rol.BEREIKBAARHEIDSDIENST,
        Rol.BACKOFFICE,
        Rol.GEDRAGSWETENSCHAPPER,
        Rol.VERTROUWENSARTS,
    }
)
_BEHANDELT = frozenset({Rol.BACKOFFICE, Rol.BEREIKBAARHEIDSDIENST, Rol.GEDRAGSWETENSCHAPPER, Rol.VERTROUWENSARTS})

WHO_MAY: dict[str, frozenset[Rol]] = {
    # eerste contact: advice, melding, urgency
    "contact.voeren": _SPREEKT_MENSEN,
    # the longer work on a dossier; onderzoek is never closed by the front office
    "dossier.behandelen": _BEHANDELT,
    # an urgent step for someone's safety, at any hour
    "dossier.spoed": _SPREEKT_MENSEN | {Rol.TEAMLEIDER},
    # break-glass: opening a dossier that is not yours, with a reason and an end
    "dossier.noodtoegang": _SPREEKT_MENSEN | {Rol.TEAMLEIDER},
    # co-deciding in an overleg: never alone
    "besluit.meebeslissen": frozenset({Rol.GEDRAGSWETENSCHAPPER, Rol.VERTROUWENSARTS}),
    "besluit.medisch": frozenset({Rol.VERTROUWENSARTS}),
    "dossier.toewijzen": frozenset({Rol.TEAMLEIDER}),
    # saying that two dossiers are one household, and taking that back; the work on both is theirs, or of their team
    "dossier.samenvoegen": frozenset({Rol.BACKOFFICE, Rol.TEAMLEIDER}),
    "team.zien": frozenset({Rol.TEAMLEIDER}),
    "werkvoorraad.zien": _SPREEKT_MENSEN | {Rol.TEAMLEIDER, Rol.ADMINISTRATIE},
    "brieven.verzorgen": _BEHANDELT | {Rol.ADMINISTRATIE},
    # what another Veilig Thuis offers or asks
    "regio.ontvangen": _BEHANDELT | {Rol.FRONTOFFICE, Rol.TEAMLEIDER},
    "radar.zien": _SPREEKT_MENSEN,
    "rapportage.zien": frozenset({Rol.TEAMLEIDER, Rol.BEHEER}),
    "privacy.behandelen": frozenset({Rol.PRIVACY}),
    "instellingen.beheren": frozenset({Rol.BEHEER}),
    "meldcode.doorlopen": frozenset({Rol.PROFESSIONAL, Rol.AANDACHTSFUNCTIONARIS}),
    "meldcode.begeleiden": frozenset({Rol.AANDACHTSFUNCTIONARIS}),
    # the organisation's own meldcode: who works with it reads it, who guides it or manages the system sets it
    "meldcode.lezen": frozenset({Rol.PROFESSIONAL, Rol.AANDACHTSFUNCTIONARIS, Rol.BEHEER}),
    "meldcode.inrichten": frozenset({Rol.AANDACHTSFUNCTIONARIS, Rol.BEHEER}),
    "overdracht.ontvangen": frozenset({Rol.KETENPARTNER}),
    # who gives no help, such as a school, is asked along during monitoring
    "monitoring.beantwoorden": frozenset({Rol.KETENPARTNER, Rol.AANDACHTSFUNCTIONARIS}),
}


def rol_of(medewerker: object) -> Rol | None:
    """The role this person works in now; nobody logged in and nothing chosen are both no role."""
    aanstelling = getattr(medewerker, "aanstelling", None)
    return Rol(aanstelling.rol) if aanstelling is not None else None


def has_rol(rollen: frozenset[Rol]) -> Predicate:
    """True for whoever works in one of these roles now."""
    return Predicate(lambda medewerker: rol_of(medewerker) in rollen, name="_of_".join(sorted(rollen)))


@predicate
def is_own_organisatie(medewerker: Medewerker, row: object) -> bool:
    """The row belongs to the organisation this person works for now."""
    aanstelling = getattr(medewerker, "aanstelling", None)
    return aanstelling is not None and aanstelling.organisatie_id == getattr(row, "organisatie_id", None)


def mag(medewerker: object, wat: str, row: object = None) -> bool:
    """Whether this person, in the role of now, may do this kind of work. An unknown kind is an error, not a no."""
    if not perm_exists(wat):
        raise KeyError(f"Geen regel heet {wat!r}; de regels naar rol staan in zicht.accounts.regels.WHO_MAY.")
    return bool(has_perm(wat, medewerker, row))


for _wat, _rollen in WHO_MAY.items():
    add_perm(_wat, has_rol(_rollen))
