"""A file lies locked, in pieces, behind the walls of its dossier; its key lies in the vault, and can be erased there."""

from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError, connection, transaction

from tests.proefopstelling.database import AsRole
from tests.proefopstelling.wereld import Wereld
from zicht import vault
from zicht.audit.models import Leesregel
from zicht.bijlagen import bewaren, maten, wissen
from zicht.bijlagen.inkomend import Ingekomen
from zicht.bijlagen.models import Bijlage, Herkomst, Opschrift, Stuk, Toestand
from zicht.bijlagen.soorten import NietAangenomen
from zicht.bijlagen.tests import bestanden
from zicht.dossier.openen import add_to_dossier, open_dossier
from zicht.foundation.context import Context, acting, taak
from zicht.vault.versleuteling import Unreadable

pytestmark = pytest.mark.django_db

TEKST = ("Brief van school over Noor. " * 30_000).encode()  # more than one piece


def keep(hier: Wereld, dossier: UUID, inhoud: bytes = TEKST, naam: str = "brief_noor.txt") -> Bijlage:
    with hier.alice.at_work():
        open_dossier(dossier)
        return bewaren.keep(
            Ingekomen.of(naam, inhoud), dossier, herkomst=Herkomst.VEILIG_THUIS, door=hier.alice.medewerker
        )


def from_melder(hier: Wereld, dossier: UUID, melding: UUID, inhoud: bytes, naam: str = "foto.jpg") -> Bijlage:
    with acting(Context(hier.flevoland.pk, actor="publiek")):
        add_to_dossier(dossier)
        return bewaren.keep(Ingekomen.of(naam, inhoud), dossier, herkomst=Herkomst.MELDER, melding=melding, door=None)


def test_what_goes_in_comes_out_and_lies_nowhere_readable(hier: Wereld, as_role: AsRole) -> None:
    dossier = hier.dossier(hier.almere)
    made = keep(hier, dossier)
    with hier.alice.at_work():
        open_dossier(dossier)
        assert b"".join(bewaren.content(made, "gelezen")) == TEKST
        pieces = [bytes(row.inhoud) for row in Stuk.objects.filter(bijlage=made)]
        assert len(pieces) == verwacht(len(TEKST)) > 1
        assert not any(b"Noor" in piece for piece in pieces)
        assert Opschrift.objects.get(bijlage=made).tekst == "brief_noor.txt"
    with as_role("postgres"), connection.cursor() as cursor:
        for table in (
            "bijlagen_bijlage",
            "bijlagen_opschrift",
            "vault.inhoud",
            "audit_wijziging",
            "procrastinate_jobs",
        ):
            cursor.execute(f"SELECT string_agg(encode(t::text::bytea, 'escape'), '') FROM {table} t")
            assert "noor" not in str(cursor.fetchone()[0]).lower(), table


def verwacht(omvang: int) -> int:
    return -(-omvang // maten.STUK)


def test_every_opening_of_a_file_leaves_a_line_by_construction(hier: Wereld) -> None:
    dossier = hier.dossier(hier.almere)
    made = keep(hier, dossier)
    with hier.alice.at_work():
        open_dossier(dossier)
        before = Leesregel.objects.filter(soort="kluis").count()
        bewaren.whole(made, "bijlage geopend")
        line = Leesregel.objects.filter(soort="kluis").order_by("op").last()
        assert Leesregel.objects.filter(soort="kluis").count() == before + 1
        assert line is not None
        assert (line.reden, line.dossier_id) == ("bijlage geopend", dossier)


def test_a_piece_that_is_missing_or_moved_opens_nothing(hier: Wereld, as_role: AsRole) -> None:
    dossier = hier.dossier(hier.almere)
    made = keep(hier, dossier)
    for damage in (
        "DELETE FROM bijlagen_stuk WHERE volgnummer = (SELECT max(volgnummer) FROM bijlagen_stuk)",
        "UPDATE bijlagen_stuk SET volgnummer = 9 - volgnummer",
    ):
        with transaction.atomic():
            with as_role("postgres"), connection.cursor() as cursor:
                cursor.execute(damage)
            with hier.alice.at_work():
                open_dossier(dossier)
                with pytest.raises(Unreadable):
                    bewaren.whole(made, "gelezen")
            transaction.set_rollback(True)


def test_another_team_and_another_region_see_no_name_and_no_piece_and_another_region_not_that_it_is_there(
    hier: Wereld,
) -> None:
    keep(hier, hier.dossier(hier.almere))
    for who, seen in ((hier.bob, 1), (hier.charlie, 0)):
        with who.at_work():
            assert (Bijlage.objects.count(), Opschrift.objects.count(), Stuk.objects.count()) == (seen, 0, 0)


def test_the_web_changes_no_file_and_does_not_say_that_it_is_clean(hier: Wereld) -> None:
    dossier = hier.dossier(hier.almere)
    keep(hier, dossier)
    for change in (
        "UPDATE bijlagen_bijlage SET toestand = 'schoon'",
        "UPDATE bijlagen_bijlage SET gewist_op = now()",
        "UPDATE bijlagen_stuk SET inhoud = ''",
        "DELETE FROM bijlagen_stuk",
        "DELETE FROM bijlagen_bijlage",
        f"SELECT erase_bijlagen('{dossier}')",
    ):
        with hier.alice.at_work(), connection.cursor() as cursor:
            open_dossier(dossier)
            with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
                cursor.execute(change)


def test_sent_twice_it_is_there_once(hier: Wereld) -> None:
    dossier = hier.dossier(hier.almere)
    first, again = keep(hier, dossier), keep(hier, dossier, naam="anders.txt")
    assert first.pk == again.pk
    other = keep(hier, dossier, bestanden.png(), "brief_noor.txt")
    assert other.pk != first.pk
    assert (first.bestandsnaam, other.bestandsnaam) == ("bijlage-1.txt", "bijlage-2.png")


def test_of_one_melding_no_more_comes_in_than_fits(hier: Wereld, monkeypatch: pytest.MonkeyPatch) -> None:
    dossier, melding = hier.dossier(hier.almere), uuid4()
    monkeypatch.setattr(bewaren, "MEESTE", 3)
    for number in range(3):
        from_melder(hier, dossier, melding, f"tekst {number}".encode(), "a.txt")
    with pytest.raises(NietAangenomen, match="al 3 bestanden"):
        from_melder(hier, dossier, melding, b"nog een", "a.txt")
    assert from_melder(hier, dossier, uuid4(), b"een andere melding", "a.txt").nummer == 4
    monkeypatch.setattr(bewaren, "SAMEN", 20)
    with pytest.raises(NietAangenomen, match="Samen is dit meer"):
        from_melder(hier, dossier, uuid4(), b"meer dan twintig tekens", "a.txt")


def test_a_file_that_was_erased_is_gone_with_its_name_and_its_key(hier: Wereld, as_role: AsRole) -> None:
    dossier = hier.dossier(hier.almere)
    made, other = keep(hier, dossier), keep(hier, hier.dossier(hier.almere))
    with as_role("zicht_worker"), acting(taak(hier.flevoland.pk, "vernietigen")):
        open_dossier(dossier)
        assert wissen.erase(dossier) == 1
        assert wissen.erase(dossier) == 0, "once more is nothing"
    with hier.alice.at_work():
        open_dossier(dossier)
        assert not Stuk.objects.exists()
        assert not Opschrift.objects.exists()
        left = Bijlage.objects.get(pk=made.pk)
        assert left.gewist_op is not None
        with pytest.raises(vault.NotInVault):
            bewaren.whole(left, "gelezen")
        open_dossier(other.dossier_id)
        assert bewaren.whole(other, "gelezen") == TEKST


def test_what_is_infected_stays_shut_for_everybody(hier: Wereld, as_role: AsRole) -> None:
    made = keep(hier, hier.dossier(hier.almere))
    made.toestand = Toestand.BESMET
    with hier.alice.at_work():
        open_dossier(made.dossier_id)
        with pytest.raises(bewaren.Besmet):
            bewaren.whole(made, "gelezen")
