"""The door of chain partners: only what was handed to them, and their answer is a fact at Veilig Thuis that minute."""

from uuid import UUID, uuid4

import pytest
from django.urls import reverse

from tests.proefopstelling.bureau import Bureau
from tests.proefopstelling.gang import after_assessment, after_dienst
from tests.proefopstelling.wereld import Iemand, iemand, organisatie
from zicht.audit.models import Leesregel
from zicht.berichten import verkeer
from zicht.berichten.models import Bericht
from zicht.dossier.afzender import AlBeantwoord
from zicht.dossier.models import Afspraak, Dossier, Fragment, Gebeurtenis
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.foundation.context import Context, acting
from zicht.organisaties.soorten import Soort
from zicht.partners import actions
from zicht.partners.tests.deur import WIE, Deur, holder, offered, party, recorded
from zicht.protocol.begrippen import Handeling
from zicht.protocol.lopend import Aanbod
from zicht.protocol.partijen import VEILIG_THUIS, Overdrachtsoort
from zicht.stations.overdracht import actions as overdrachten
from zicht.stations.overdracht.models import Overdracht

pytestmark = pytest.mark.django_db


def withdrawn(hier: Bureau, bericht: UUID) -> None:
    with hier.alice.at_work():
        dossier = open_dossier(hier.dossier)
        overdrachten.take_back(
            dossier, Overdracht.objects.get(bericht=bericht), reden="Verkeerde partij.", door=hier.alice.medewerker
        )


MELDER, NUMMER = "Gerrit Proefmelder", "06-00000017"


def test_the_list_names_no_family_and_the_message_does_with_a_line_in_the_log(
    hier: Bureau, wijkteam: Iemand, door: Deur
) -> None:
    bericht = offered(hier, wijkteam)
    page = door.look(wijkteam).content.decode()
    assert reverse("partner-bericht", args=[bericht]) in page
    assert "Proefman" not in page
    assert "Noor Proefman" in door.look(wijkteam, "partner-bericht", bericht).content.decode()
    with wijkteam.at_work():
        assert Leesregel.objects.filter(soort="bericht", ids=[bericht]).count() == 1


@pytest.mark.parametrize("page", ["partner-bericht", "partner-aanvaarden", "partner-hulp-gestopt"])
def test_what_was_handed_to_another_partner_is_the_same_404_as_nothing(
    hier: Bureau, wijkteam: Iemand, school: Iemand, door: Deur, page: str
) -> None:
    other = iemand(organisatie(Soort.WIJKTEAM), "ketenpartner")
    bericht = offered(hier, wijkteam)
    for wie in (other, school):
        assert door.look(wie, page, bericht).status_code == door.look(wie, page, uuid4()).status_code == 404
    assert str(bericht) not in door.look(other).content.decode()


def test_the_people_of_veilig_thuis_and_a_teacher_have_no_business_at_this_door(
    hier: Bureau, wijkteam: Iemand, door: Deur
) -> None:
    bericht = offered(hier, wijkteam)
    teacher = iemand(organisatie(Soort.SCHOOL), "professional")
    for wie in (hier.alice, teacher):
        assert door.look(wie).status_code == 404
        assert door.look(wie, "partner-bericht", bericht).status_code == 404


def test_at_a_school_an_overdracht_is_not_read(hier: Bureau, school: Iemand, door: Deur) -> None:
    assert door.look(school, "partner-bericht", offered(hier, school)).status_code == 404


def test_a_message_opens_nothing_of_the_dossier_itself(hier: Bureau, wijkteam: Iemand, door: Deur) -> None:
    bericht = door.accepted(hier, wijkteam)
    door.look(wijkteam, "partner-bericht", bericht)
    assert door.client.get(reverse("dossier", args=[hier.dossier])).status_code == 404
    with wijkteam.at_work():
        assert (Dossier.objects.count(), Fragment.objects.count(), Gebeurtenis.objects.count()) == (0, 0, 0)


@pytest.mark.eis("R-160", "R-194")
def test_accepting_moves_zicht_to_us_to_the_minute_and_not_before(hier: Bureau, wijkteam: Iemand, door: Deur) -> None:
    bericht = offered(hier, wijkteam)
    assert holder(hier) == VEILIG_THUIS
    before = klok.now()
    door.send(wijkteam, "partner-aanvaarden", bericht, **WIE)
    period = hier.stand().periodes(hier.wie["Noor"])[-1]
    assert period.bij == party(wijkteam)
    assert before <= period.van <= klok.now()
    (fact,) = recorded(hier, "OverdrachtAanvaard")
    assert (fact.door_id, fact.actor) == (wijkteam.medewerker.pk, f"partner:{wijkteam.aanstelling.organisatie_id}")


def test_who_watches_is_an_agreement_that_veilig_thuis_can_read(hier: Bureau, wijkteam: Iemand, door: Deur) -> None:
    door.accepted(hier, wijkteam)
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        agreed = Afspraak.objects.get(tekst__contains="let op de veiligheid")
    assert all(words in agreed.tekst for words in WIE.values())
    (fact,) = recorded(hier, "OverdrachtAanvaard")
    assert fact.inhoud["wie_kijkt"] == str(agreed.pk)


@pytest.mark.parametrize("missing", sorted(WIE))
def test_without_who_watches_how_to_reach_them_and_a_deputy_it_is_refused_in_words(
    hier: Bureau, wijkteam: Iemand, door: Deur, missing: str
) -> None:
    bericht = offered(hier, wijkteam)
    page = door.send(wijkteam, "partner-aanvaarden", bericht, **WIE | {missing: ""}).content.decode()
    assert "Vul" in page
    assert all(words in page for naam, words in WIE.items() if naam != missing)
    assert holder(hier) == VEILIG_THUIS


def test_refused_keeps_zicht_with_veilig_thuis_and_says_why(hier: Bureau, wijkteam: Iemand, door: Deur) -> None:
    bericht = offered(hier, wijkteam)
    door.send(wijkteam, "partner-weigeren", bericht, reden="Er is geen plek.")
    assert holder(hier) == VEILIG_THUIS
    assert hier.stand().overdrachten_in(Aanbod.GEWEIGERD)
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        assert Fragment.objects.get(onderdeel="geweigerd").tekst == "Er is geen plek."


def test_what_was_refused_is_no_longer_ours_to_read_and_the_envelope_stays(
    hier: Bureau, wijkteam: Iemand, door: Deur
) -> None:
    bericht = offered(hier, wijkteam)
    door.send(wijkteam, "partner-weigeren", bericht, reden="Er is geen plek.")
    page = door.look(wijkteam, "partner-bericht", bericht).content.decode()
    assert "Proefman" not in page
    assert "Jullie hebben dit geweigerd." in page
    assert str(bericht) in door.look(wijkteam).content.decode()
    with wijkteam.at_work(), pytest.raises(verkeer.NotLive):
        verkeer.read(bericht)
    with hier.alice.at_work():
        assert verkeer.read(bericht)


def test_what_was_taken_back_is_no_longer_ours_to_read(hier: Bureau, wijkteam: Iemand, door: Deur) -> None:
    bericht = offered(hier, wijkteam)
    withdrawn(hier, bericht)
    assert "Proefman" not in door.look(wijkteam, "partner-bericht", bericht).content.decode()
    with wijkteam.at_work(), pytest.raises(verkeer.NotLive):
        verkeer.read(bericht)


def test_unanswered_keeps_zicht_with_veilig_thuis(hier: Bureau, wijkteam: Iemand, door: Deur) -> None:
    bericht = offered(hier, wijkteam)
    door.look(wijkteam, "partner-bericht", bericht)
    assert holder(hier) == VEILIG_THUIS


def test_answering_twice_records_it_once(hier: Bureau, wijkteam: Iemand, door: Deur) -> None:
    bericht = door.accepted(hier, wijkteam)
    assert door.send(wijkteam, "partner-aanvaarden", bericht, **WIE).status_code == 302
    assert door.send(wijkteam, "partner-weigeren", bericht, reden="Toch niet.").status_code == 302
    assert (len(recorded(hier, "OverdrachtAanvaard")), recorded(hier, "OverdrachtGeweigerd")) == (1, [])
    with wijkteam.at_work():
        assert Bericht.objects.sent().count() == 1


def test_of_two_colleagues_at_one_moment_the_second_is_told(hier: Bureau, wijkteam: Iemand, door: Deur) -> None:
    """Both saw the page before either answered."""
    bericht = door.accepted(hier, wijkteam)
    with wijkteam.at_work():
        envelop = Bericht.objects.get(pk=bericht)
        with pytest.raises(AlBeantwoord):
            actions.refuse(envelop, str(envelop.dossier_id), "Toch niet.", door=wijkteam.medewerker)


def test_two_partners_each_hold_their_own_people(hier: Bureau, wijkteam: Iemand, door: Deur) -> None:
    other = iemand(organisatie(Soort.WIJKTEAM), "ketenpartner")
    noor, ruben = hier.wie["Noor"], hier.wie["Ruben"]
    door.accepted(hier, wijkteam, voor=(noor,), after=after_assessment)
    bericht = offered(hier, other, voor=(ruben,))
    assert "Noor" not in door.look(other, "partner-bericht", bericht).content.decode()
    door.send(other, "partner-aanvaarden", bericht, **WIE)
    assert (holder(hier, "Noor"), holder(hier, "Ruben")) == (party(wijkteam), party(other))
    assert holder(hier, "Marloes") == VEILIG_THUIS


@pytest.mark.parametrize("page", ["partner-bericht", "partner-aanvaarden"])
def test_an_offer_taken_back_says_so_in_words_and_is_off_the_list(
    hier: Bureau, wijkteam: Iemand, door: Deur, page: str
) -> None:
    bericht = offered(hier, wijkteam)
    withdrawn(hier, bericht)
    answer = door.look(wijkteam, page, bericht)
    assert answer.status_code == 410
    assert "Dit bericht geldt niet meer" in answer.content.decode()
    assert str(bericht) not in door.look(wijkteam).content.decode()
    assert door.send(wijkteam, "partner-aanvaarden", bericht, **WIE).status_code == 410
    assert holder(hier) == VEILIG_THUIS


def test_what_veilig_thuis_heard_by_phone_shows_at_the_door(hier: Bureau, wijkteam: Iemand, door: Deur) -> None:
    bericht = offered(hier, wijkteam)
    overdracht = hier.stand().overdrachten[-1].id
    hier.client.force_login(hier.alice.medewerker)
    hier.send("overdracht-aanvaard", overdracht, wie_kijkt="Wim Proefpersoon")
    page = door.look(wijkteam, "partner-bericht", bericht).content.decode()
    assert "Jullie hebben dit aanvaard" in page
    refused = door.send(wijkteam, "partner-weigeren", bericht, reden="Nee.").content.decode()
    assert "Op deze overdracht antwoorden kan niet" in refused
    assert holder(hier) == party(wijkteam)


@pytest.mark.parametrize(
    ("shielded", "seen"),
    [
        (True, False),
        (False, True),  # the negative control: the search finds what is there
    ],
)
def test_every_byte_a_partner_sees_is_without_the_melder(
    hier: Bureau, wijkteam: Iemand, door: Deur, shielded: bool, seen: bool
) -> None:
    after_dienst(hier)
    with hier.alice.at_work():
        dossier = open_dossier(hier.dossier)
        fragment = Fragment.objects.create(
            dossier=dossier,
            soort="waarneming",
            tekst=f"{MELDER}, {NUMMER}, hoorde geschreeuw.",
            bron=MELDER,
            bron_afgeschermd=shielded,
            station="melding",
            onderdeel="omschrijving",
            op=klok.now(),
            vastgelegd_op=klok.now(),
        )
        aanbod = overdrachten.Aanbod(
            soort=Overdrachtsoort.LOKAAL_TEAM,
            voor=tuple(hier.wie.values()),
            gesprek="warm",
            partij=wijkteam.aanstelling.organisatie_id,
            handelingen=tuple(Handeling),
            informatie=(fragment.pk,),
        )
        bericht = overdrachten.offer(dossier, aanbod, door=hier.alice.medewerker).bericht
    pages = [
        door.look(wijkteam),
        *(door.look(wijkteam, naam, bericht) for naam in ("partner-bericht", "partner-aanvaarden")),
    ]
    everything = b"".join(page.content for page in pages)
    with acting(Context(wijkteam.aanstelling.organisatie_id, medewerker=wijkteam.medewerker.pk)):
        assert bericht
        everything += str(verkeer.read(bericht)).encode()
    assert (MELDER.encode() in everything) is seen
    assert (NUMMER.encode() in everything) is seen
