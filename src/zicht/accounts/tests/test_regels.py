"""Who may, by role: the whole table, written a second time from the side of the role."""

from types import SimpleNamespace

import pytest
from django.contrib.auth.models import AnonymousUser
from rules import perm_exists

from zicht.accounts.models import Aanstelling, Medewerker
from zicht.accounts.regels import WHO_MAY, is_own_organisatie, mag
from zicht.accounts.rollen import Rol, exists_at
from zicht.foundation.ids import new_id
from zicht.organisaties.soorten import Soort
from zicht.protocol import partijen

_PRATEN = "contact.voeren dossier.spoed dossier.noodtoegang werkvoorraad.zien radar.zien regio.ontvangen"

MAY: dict[Rol, str] = {
    # first contact, advice, melding, urgency; closes no onderzoek
    Rol.FRONTOFFICE: _PRATEN,
    # at night everything that cannot wait
    Rol.BEREIKBAARHEIDSDIENST: f"{_PRATEN} dossier.behandelen brieven.verzorgen",
    Rol.BACKOFFICE: f"{_PRATEN} dossier.behandelen dossier.samenvoegen brieven.verzorgen",
    # co-decides
    Rol.GEDRAGSWETENSCHAPPER: f"{_PRATEN} dossier.behandelen brieven.verzorgen besluit.meebeslissen",
    Rol.VERTROUWENSARTS: f"{_PRATEN} dossier.behandelen brieven.verzorgen besluit.meebeslissen besluit.medisch",
    # assigns, sees ages and the waiting list
    Rol.TEAMLEIDER: (
        "dossier.spoed dossier.noodtoegang dossier.toewijzen dossier.samenvoegen "
        "team.zien werkvoorraad.zien rapportage.zien regio.ontvangen"
    ),
    # letters and registration
    Rol.ADMINISTRATIE: "werkvoorraad.zien brieven.verzorgen",
    # logs, requests of people concerned, retention; no dossier of its own
    Rol.PRIVACY: "privacy.behandelen",
    Rol.BEHEER: "instellingen.beheren rapportage.zien meldcode.lezen meldcode.inrichten",
    # own meldcode, never VT's data
    Rol.PROFESSIONAL: "meldcode.doorlopen meldcode.lezen",
    Rol.AANDACHTSFUNCTIONARIS: (
        "meldcode.doorlopen meldcode.begeleiden meldcode.lezen meldcode.inrichten monitoring.beantwoorden"
    ),
    # only what was handed to them
    Rol.KETENPARTNER: "overdracht.ontvangen monitoring.beantwoorden",
}


def _works_as(rol: Rol) -> Medewerker:
    medewerker = Medewerker(login="iemand", naam="Iemand")
    medewerker.aanstelling = Aanstelling(medewerker=medewerker, organisatie_id=new_id(), rol=rol)
    return medewerker


@pytest.mark.parametrize("rol", list(Rol))
def test_each_role_may_exactly_this(rol: Rol) -> None:
    medewerker = _works_as(rol)
    assert {wat for wat in WHO_MAY if mag(medewerker, wat)} == set(MAY[rol].split())


@pytest.mark.parametrize("wat", list(WHO_MAY))
def test_nobody_may_without_an_aanstelling_and_nobody_logged_in_may_nothing(wat: str) -> None:
    assert not mag(Medewerker(login="iemand", naam="Iemand"), wat)
    assert not mag(AnonymousUser(), wat)


def test_who_left_may_nothing() -> None:
    gone = _works_as(Rol.BACKOFFICE)
    gone.actief = False
    assert not gone.has_perm("dossier.behandelen")
    assert _works_as(Rol.BACKOFFICE).has_perm("dossier.behandelen")


def test_a_rule_that_does_not_exist_is_a_mistake_and_not_a_no() -> None:
    with pytest.raises(KeyError, match=r"dossier\.verzinnen"):
        mag(_works_as(Rol.BACKOFFICE), "dossier.verzinnen")


def test_every_kind_of_work_can_be_done_by_somebody() -> None:
    assert all(perm_exists(wat) and rollen for wat, rollen in WHO_MAY.items())


def test_a_step_for_someones_safety_is_never_held_by_the_role_of_who_hears_of_it() -> None:
    speaks = {rol for rol in Rol if mag(_works_as(rol), "contact.voeren")}
    assert speaks <= {rol for rol in Rol if mag(_works_as(rol), "dossier.spoed")}


@pytest.mark.parametrize("own", [True, False])
def test_a_row_is_of_ones_own_organisation_or_not(own: bool) -> None:
    medewerker = _works_as(Rol.BACKOFFICE)
    assert medewerker.aanstelling is not None
    row = SimpleNamespace(organisatie_id=medewerker.aanstelling.organisatie_id if own else new_id())
    assert is_own_organisatie(medewerker, row) is own


def test_the_protocol_and_the_accounts_name_the_same_roles() -> None:
    assert {rol.value for rol in partijen.Rol} <= {rol.value for rol in Rol}


@pytest.mark.parametrize("rol", list(Rol))
def test_every_role_exists_somewhere(rol: Rol) -> None:
    assert any(exists_at(rol, soort) for soort in Soort)
