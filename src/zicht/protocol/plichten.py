"""What is owed to whom: the duties to inform that arise at an exit, and how they are met or postponed."""

from dataclasses import replace
from datetime import datetime, timedelta

from zicht.protocol import gebeurtenissen as g
from zicht.protocol import informeren, termijnen
from zicht.protocol.begrippen import Id, Leeftijd, Melderkring
from zicht.protocol.kalender import begin_of_day
from zicht.protocol.lopend import Aanbod, Plicht
from zicht.protocol.partijen import Ontvanger
from zicht.protocol.stand import Stand
from zicht.protocol.station import Informeerplicht, Onderdeel
from zicht.protocol.uitgangsregels import Genomen

#: Meeting the first also meets the others: who hears the decision has heard that others gave data about them, and who hears
#: that, how Veilig Thuis works.
ALSO_MEETS: dict[str, tuple[str, ...]] = {
    informeren.BESLUIT_BETROKKENEN.code: (informeren.KENNISGEVING.code, informeren.INFORMATIE_BETROKKENE.code),
    informeren.KENNISGEVING.code: (informeren.INFORMATIE_BETROKKENE.code,),
}

DOSSIER: Id = "dossier"


def _receivers(stand: Stand, plicht: Informeerplicht, ref: Id) -> tuple[Id, ...]:
    match plicht.ontvanger:
        case Ontvanger.DIRECTBETROKKENEN:
            born = tuple(wie.id for wie in stand.directbetrokkenen if wie.leeftijd is not Leeftijd.ONGEBOREN)
            melding = stand.melding(ref)
            about_all = plicht is not informeren.KENNISGEVING or melding is None
            return born if about_all else tuple(id for id in born if melding and id in melding.betrokkenen)
        case Ontvanger.MELDER:
            about = [melding for melding in stand.meldingen if not stand.melding(ref) or melding.id == ref]
            return tuple(melding.id for melding in about if melding.melderkring is not Melderkring.VEILIG_THUIS)
        case Ontvanger.OVERDRACHTSPARTIJ if stand.melding(ref) or stand.overdracht(ref):
            return (ref,)
        case Ontvanger.INFORMANT:
            return (ref,)
        case Ontvanger.OVERDRACHTSPARTIJ:
            accepted = stand.overdrachten_in(Aanbod.AANVAARD)
            return tuple(overdracht.id for overdracht in accepted if overdracht.aan)
    return (DOSSIER,)


def _start(stand: Stand, plicht: Informeerplicht, ref: Id, om: g.Gebeurtenis) -> datetime:
    """A term of five working days runs from the arrival of the melding, not from the decision; the legal one from the
    recording of the data."""
    if plicht.termijn is termijnen.BETROKKENEN_INFORMEREN:
        return om.vastgelegd_op
    melding = stand.melding(ref)
    return melding.aankomst if melding else om.op


def arise(
    stand: Stand, plichten: tuple[Informeerplicht, ...], ref: Id, om: g.Gebeurtenis, wie: tuple[Id, ...] | None = None
) -> Stand:
    """The Stand with these duties owed, each once: who is already owed the same is not owed it twice. `wie` when not
    everyone who receives such a duty is owed it now."""
    owed = {(plicht.code, plicht.wie) for plicht in stand.open_plichten}
    new = []
    for plicht in plichten:
        for id in _receivers(stand, plicht, ref) if wie is None else wie:
            if (plicht.code, id) not in owed:
                term = plicht.termijn.bereken(_start(stand, plicht, ref, om)) if plicht.termijn else None
                new.append(
                    Plicht(
                        plicht.code, id, om.op, term.uiterlijk if term else None, term.streef_datum if term else None
                    )
                )
    return replace(stand, plichten=stand.plichten + tuple(new))


def arise_at(stand: Stand, genomen: Genomen, om: g.Gebeurtenis) -> Stand:
    """With what this exit makes owed now. What belongs to the closing waits for it, however it is reached."""
    now = tuple(plicht for plicht in genomen.uitgang.informeren if plicht not in informeren.BIJ_AFSLUITEN)
    return arise(stand, now, genomen.ref, om)


def meet(stand: Stand, code: str, wie: Id, op: datetime) -> Stand:
    """The Stand in which this duty, and what it also meets, is no longer owed."""
    codes = {code, *ALSO_MEETS.get(code, ())}
    return replace(
        stand,
        plichten=tuple(
            replace(plicht, vervuld_op=op) if plicht.is_open and plicht.code in codes and plicht.wie == wie else plicht
            for plicht in stand.plichten
        ),
    )


def lapse(stand: Stand, wie: Id) -> Stand:
    """The Stand in which nothing is owed to `wie` any more: a party that will not take part."""
    return replace(
        stand, plichten=tuple(plicht for plicht in stand.plichten if plicht.wie != wie or not plicht.is_open)
    )


def knows_how_it_works(stand: Stand, wie: Id) -> bool:
    """This person was told, at whichever occasion, how Veilig Thuis works; or it is owed already."""
    about = informeren.INFORMATIE_BETROKKENE.code
    told = {about, *(code for code, others in ALSO_MEETS.items() if about in others)}
    return any(
        plicht.wie == wie and (plicht.code == about or (plicht.code in told and not plicht.is_open))
        for plicht in stand.plichten
    )


def is_owed(stand: Stand, code: str, wie: Id) -> bool:
    return any(plicht.code == code and plicht.wie == wie for plicht in stand.open_plichten)


def may_postpone_from(stand: Stand, betrokkene: Id) -> datetime | None:
    """From when the notice to this person may be postponed once more: when the extension that was decided on has begun.
    So each extension is a decision of its own, taken when the former runs. None: at once, nothing was postponed yet."""
    for plicht in stand.open_plichten:
        if (plicht.code, plicht.wie) == (informeren.KENNISGEVING.code, betrokkene) and plicht.verlengd_vanaf:
            return begin_of_day(plicht.verlengd_vanaf + timedelta(days=1))
    return None


def postpone(stand: Stand, feit: g.InformerenUitgesteld) -> Stand:
    """The legal notice to this person may wait two weeks more, counted from the unmoved end of the running term."""

    def later(plicht: Plicht) -> Plicht:
        if not (plicht.is_open and plicht.code == informeren.KENNISGEVING.code and plicht.wie == feit.betrokkene):
            return plicht
        if plicht.streef is None:
            return plicht
        term = termijnen.BETROKKENEN_INFORMEREN_UITSTEL.bereken(plicht.streef)
        return replace(
            plicht,
            uiterlijk=term.uiterlijk,
            streef=term.streef_datum,
            verlengd_vanaf=plicht.streef,
            uitgesteld=plicht.uitgesteld + 1,
        )

    return replace(stand, plichten=tuple(later(plicht) for plicht in stand.plichten))


def parts(stand: Stand, plicht: str, wie: Id) -> tuple[Onderdeel, ...]:
    """What this talk walks through, part by part: with a professional who reported; a resident hears it in short."""
    melding = stand.melding(wie)
    professional = melding is not None and melding.melderkring is Melderkring.PROFESSIONAL
    return informeren.PLICHTEN[plicht].onderdelen if professional else ()
