"""What a teacher, her aandachtsfunctionaris and a doctor were already walking when somebody came to practise."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from zicht.accounts.models import Aanstelling, Medewerker
from zicht.contact.begrippen import Sector
from zicht.dossier.models import Rol
from zicht.foundation import klok
from zicht.foundation.context import Context, acting
from zicht.meldcode import actions, plan
from zicht.meldcode.actions import NieuwSignaal
from zicht.meldcode.eigen import guides
from zicht.meldcode.inrichten import EERST_PRATEN
from zicht.meldcode.models import Deelname, EigenMeldcode, Kennisname, Meldcodedossier, Vakantie
from zicht.protocol.doorloop.feiten import (
    Gewogen,
    MetBetrokkenenGesproken,
    MetCollegaOverlegd,
    SignalenVastgelegd,
    TweeBeslissingenGenomen,
)
from zicht.protocol.doorloop.woorden import Hulpdelen, Kindcheck, Overlegrol, Stap, Waarvoor
from zicht.protocol.weging import Weging

Verhaal = Callable[[Medewerker], None]
MET_AAFKE = (Overlegrol.AANDACHTSFUNCTIONARIS, Overlegrol.VEILIG_THUIS)


def fill() -> int:
    """Play them once; how many files there are now. Whoever practised already keeps what is there."""
    return sum(_play(login, verhalen) for login, verhalen in VERHALEN.items())


def _play(login: str, verhalen: tuple[Verhaal, ...]) -> int:
    row = Aanstelling.objects.select_related("medewerker").get(medewerker__login=login)
    with acting(Context(row.organisatie_id, medewerker=row.medewerker_id, aanstelling=row.pk)):
        if not EigenMeldcode.objects.exists():
            _establish(row.medewerker, EIGEN[login])
        if not Meldcodedossier.objects.exists():
            for verhaal in verhalen:
                verhaal(row.medewerker)
        return Meldcodedossier.objects.count()


def _establish(door: Medewerker, eigen: dict[str, Any]) -> None:
    """By who guides it where somebody does; the colleagues have it still to read."""
    wie = next(iter(guides()), door)
    with _ago(60):
        values = {"versie": 1, "vastgesteld_op": klok.today(), "vastgelegd_op": klok.now(), "door": wie}
        row = EigenMeldcode.objects.create(**values, **eigen)
        Kennisname.objects.create(meldcode=row, medewerker=wie, op=klok.now())


@contextmanager
def _ago(dagen: int) -> Iterator[None]:
    with klok.stopped_at(klok.now() - timedelta(days=dagen)):
        yield


def _vakantie(lea: Medewerker) -> None:
    """The school closes in nine days, so every file that runs asks who watches then."""
    begin = klok.today() + timedelta(days=9)
    values = {"vastgelegd_op": klok.now(), "door": lea}
    Vakantie.objects.create(naam="schoolvakantie", van=begin, tot=begin + timedelta(days=15), **values)


def _blauwe_plekken(lea: Medewerker) -> None:
    """Step 3 waits: the teacher talks with the mother this week."""
    with _ago(12):
        dossier = actions.begin("Noor, groep 6", Rol.KIND, door=lea)
        first = NieuwSignaal(
            "gezien", "Twee blauwe plekken op de linkerarm.", "Iemand pakte haar hard vast.", waar="gym"
        )
        actions.add_signal(dossier, first, bij=Stap.SIGNALEN, door=lea)
    with _ago(9):
        said = NieuwSignaal("gehoord", "Noor zei: ‘Ik mag niet vertellen waarom ik moe ben.’", waar="in de klas")
        actions.add_signal(dossier, said, bij=Stap.SIGNALEN, door=lea)
        step = SignalenVastgelegd(signalen=2, onderwerpen=("kindermishandeling",), beroepskracht=False)
        actions.take_step(dossier, step, {}, door=lea)
    with _ago(6):
        step_2 = MetCollegaOverlegd(met=MET_AAFKE, dag=klok.today())
        words = {
            "met_naam": "Aafke",
            "uitkomst": "Wij zien hetzelfde. Eerst praten met moeder, Aafke schuift aan.",
            "advies_vt": "Noem wat je zag, en vraag wat er gebeurde. Bel weer als moeder schrikt.",
        }
        actions.take_step(dossier, step_2, words, door=lea)
        aafke = Medewerker.objects.get(login="aandachtsfunctionaris.almere")
        actions.ask_colleague(dossier, aafke, Deelname.Rol.VERVANGER)


def _nieuw_in_de_klas(lea: Medewerker) -> None:
    """Just begun: one signal."""
    with _ago(1):
        dossier = actions.begin("Jongen uit groep 3", Rol.KIND, door=lea)
        signaal = NieuwSignaal("gezien", "Hij heeft al drie dagen geen brood mee, en vraagt anderen om eten.")
        actions.add_signal(dossier, signaal, bij=Stap.SIGNALEN, door=lea)


def _eigen_hulp(lea: Medewerker) -> None:
    """The school helps itself, with a veiligheidsplan; an agreement must be looked at today."""
    with _ago(30):
        dossier = actions.begin("Sem, groep 8", Rol.KIND, door=lea)
        told = NieuwSignaal("gehoord", "Sem zei dat papa vaak schreeuwt en met borden gooit.", waar="in de klas")
        actions.add_signal(dossier, told, bij=Stap.SIGNALEN, door=lea)
        step = SignalenVastgelegd(signalen=1, onderwerpen=("kindermishandeling",), beroepskracht=False)
        actions.take_step(dossier, step, {}, door=lea)
    with _ago(27):
        step_2 = MetCollegaOverlegd(met=MET_AAFKE, dag=klok.today())
        words = {"uitkomst": "Praten met allebei de ouders.", "advies_vt": "Maak een plan met oma erbij."}
        actions.take_step(dossier, step_2, words, door=lea)
    with _ago(22):
        (wie,) = dossier.betrokkenen.all()
        said = {"reactie": "Vader schrok. Beide ouders willen hulp van het wijkteam."}
        actions.take_step(dossier, MetBetrokkenenGesproken(met=(str(wie.pk),), dag=klok.today()), said, door=lea)
        weighed, parts = Weging(True, False, False, True, True, True), Hulpdelen(True, True, True)
        reasons = {"vermoeden_reden": "Het gebeurt nog.", "hulp_reden": "Het wijkteam begint deze week."}
        actions.take_step(dossier, Gewogen(weging=weighed, hulpdelen=parts), reasons, door=lea)
        actions.take_step(dossier, TweeBeslissingenGenomen(melden=False, hulp=True), {}, door=lea)
    with _ago(21):
        today, voor = klok.today() + timedelta(days=21), Waarvoor.DIRECTE_VEILIGHEID
        plan.agree(dossier, voor, "Sem belt oma als papa schreeuwt; oma komt.", wie="Oma", kijk_op=today, door=lea)
        plan.agree(dossier, voor, "Elke maandag vraag ik Sem hoe het was.", wie="Lea", kijk_op=today, door=lea)


def _kindcheck(hugo: Medewerker) -> None:
    """A doctor who sees an adult: the kindcheck opened the code for her children; now he weighs."""
    with _ago(4):
        dossier = actions.begin("Patiënte, 34 jaar", Rol.PARTNER, door=hugo)
        seen = NieuwSignaal("gezien", "Blauwe plek bij de hals. Zij zegt dat zij viel.", waar="spreekuur")
        actions.add_signal(dossier, seen, bij=Stap.SIGNALEN, door=hugo)
        check = Kindcheck(kinderen=True, zwanger=True, veilig=None)
        step = SignalenVastgelegd(signalen=1, onderwerpen=("partnergeweld",), beroepskracht=False, kindcheck=check)
        kinderen = "Dochter, 5 jaar\nZoon, 3 jaar"
        actions.take_step(dossier, step, {"kinderen": kinderen}, door=hugo)
        actions.bring_in_children(dossier, check, kinderen)
    with _ago(3):
        wie = dossier.betrokkenen.first()
        assert wie is not None
        said = {"reactie": "Zij huilde, en zei dat hij haar keel dichtkneep. Zij wil hulp, ook voor de kinderen."}
        talked = MetBetrokkenenGesproken(met=(str(wie.pk),), dag=klok.today())
        actions.take_step(dossier, talked, said, door=hugo)
    with _ago(1):
        words = {"uitkomst": "Past bij geweld.", "advies_vt": "Bekijk haar hals vandaag nog, en leg het letsel vast."}
        asked = MetCollegaOverlegd(met=(Overlegrol.VEILIG_THUIS,), dag=klok.today())
        actions.take_step(dossier, asked, words, door=hugo)


VERHALEN: dict[str, tuple[Verhaal, ...]] = {
    "leerkracht.almere": (_vakantie, _blauwe_plekken, _nieuw_in_de_klas, _eigen_hulp),
    "huisarts.almere": (_kindcheck,),
    "verpleegkundige.almere": (),
}
#: The own meldcode of each: a school with words and lead times of its own, a doctor who talks first, a nurse who sees adults.
EIGEN: dict[str, dict[str, Any]] = {
    "leerkracht.almere": {
        "sector": Sector.ONDERWIJS,
        "beroep": "leerkrachten en intern begeleiders",
        "vastgesteld_door": "het bestuur",
        "kader": "Afwegingskader onderwijs, leerplicht en RMC",
        "kader_versie": "2018",
        "aanwijzingen": {
            Stap.OVERLEG: "Overleg altijd met Aafke. Is zij er niet, dan met de directeur.",
            Stap.GESPREK: "Voer dit gesprek met zijn tweeën, op school.",
        },
        "dagen": {Stap.OVERLEG: "7", Stap.GESPREK: "14"},
    },
    "huisarts.almere": {
        "sector": Sector.ARTS,
        "beroep": "huisartsen",
        "vastgesteld_door": "de maatschap",
        "kader": "Meldcode van de artsen",
        "kader_versie": "2018",
        "volgorde": [*EERST_PRATEN],
        "namen": {Stap.SIGNALEN: "Onderzoek en kindcheck", Stap.GESPREK: "Gesprek met patiënt of ouders"},
        "kindcheck": True,
    },
    "verpleegkundige.almere": {
        "sector": Sector.ZORG,
        "beroep": "wijkverpleegkundigen",
        "vastgesteld_door": "de directie",
        "kader": "Afwegingskader verpleegkundigen en verzorgenden",
        "kader_versie": "2018",
        "kindcheck": True,
    },
}
