"""Every kind of fact of the journaal in plain words, as a line of the timeline. A test says that none is missing."""

from zicht.accounts.rollen import Rol
from zicht.dossier.handelingen.eergeweld import ONDERWERPEN as EERGEWELD
from zicht.dossier.handelingen.eergeweld import ZEGSPERSONEN
from zicht.dossier.handelingen.informeren import GRONDEN, PLICHTEN, WIJZEN
from zicht.dossier.handelingen.kritieke_datum import REDENEN, UITKOMSTEN
from zicht.dossier.handelingen.overleg import ONDERWERPEN as OVERLEG
from zicht.dossier.handelingen.veiligheidsstap import STAPPEN
from zicht.dossierpagina import woorden_elders
from zicht.dossierpagina.noemer import Groep, Noemer, Regel, Woorden
from zicht.dossierpagina.opschriften import ONDERWERPEN, UITKOMST
from zicht.foundation import woorden
from zicht.foundation.woorden import in_one_line
from zicht.protocol import gebeurtenissen as g
from zicht.protocol.begrippen import Spreekuitkomst, Zegspersoon
from zicht.protocol.route import ROUTE
from zicht.stations.veiligheidsbeoordeling.forms import BRONNEN

_GRONDEN = {grond: text.lower() for grond, text in GRONDEN}
_STAPPEN, _WIJZEN = dict(STAPPEN), dict(WIJZEN)


def in_words(feit: g.Feit, noemer: Noemer) -> Regel:
    """A correction says what it puts right; `tijdlijn` tells it which line that was."""
    return WOORDEN[type(feit)](feit, noemer)


def _received(feit: g.Ontvangen, n: Noemer) -> Regel:
    about = in_one_line([ONDERWERPEN.get(onderwerp, "iets anders") for onderwerp in feit.onderwerpen])
    lines = [f"Het gaat over {about}." if about else "", "Spoed." if feit.spoed else ""]
    if feit.behoudt_zicht:
        lines.append("De melder houdt zelf zicht op veiligheid.")
    title = "Ambtshalve melding" if feit.ambtshalve else "Melding ontvangen"
    return Regel(title, " ".join(filter(None, lines)), groep=Groep.BESLUITEN if feit.ambtshalve else None)


def _recognised(feit: g.BetrokkeneHerkend, n: Noemer) -> Regel:
    if feit.als:
        return Regel(f"Wie is wie: {n.wie(feit.als)} werd opnieuw gemeld en stond al in dit dossier")
    return Regel(f"Wie is wie: {n.wie(feit.betrokkene)} stond nog niet in dit dossier")


def _swapped(feit: g.Verwisseld, n: Noemer) -> Regel:
    where = "Dat gaat over een melding." if feit.melding else "Hun gegevens zijn omgewisseld."
    return Regel(f"{n.wie(feit.een)} en {n.wie(feit.ander)} waren verwisseld", where)


def _judged(feit: g.OordeelGegeven, n: Noemer) -> Regel:
    title = f"Oordeel over {{over}}: {judgement(feit)}"
    return Regel(title, groep=Groep.BESLUITEN, over=n.wie(feit.betrokkene))


def judgement(feit: g.OordeelGegeven) -> str:
    """`acuut en structureel onveilig`; *unknown* is said as such."""
    kinds = ((feit.acuut, "acuut"), (feit.structureel, "structureel"))
    unsafe = [naam for value, naam in kinds if value]
    unknown = [naam for value, naam in kinds if value is None]
    said = f"{in_one_line(unsafe)} onveilig" if unsafe else ""
    doubt = f"onbekend of het {' of '.join(unknown)} onveilig is" if unknown else ""
    return "; ".join(filter(None, (said, doubt))) or "niet acuut of structureel onveilig"


def _consulted(feit: g.Overlegd, n: Noemer) -> Regel:
    who = [f"{n.medewerker(wie.medewerker)}{_role(wie.rol)}" for wie in feit.deelnemers]
    phone = " Aan de telefoon." if feit.telefonisch else ""
    onderwerp = OVERLEG[feit.onderwerp]
    return Regel(f"Overleg: {onderwerp[0].lower()}{onderwerp[1:]}", f"{in_one_line(who)}.{phone}", "overleg")


def _role(rol: str) -> str:
    return f" ({Rol(rol).label.lower()})" if rol in Rol else ""


def _decided(feit: g.Beoordeeld, n: Noemer) -> Regel:
    exit = ROUTE["veiligheidsbeoordeling"].uitgang(feit.besluit)
    return Regel("Besluit van de veiligheidsbeoordeling", f"{exit.naam}.", groep=Groep.BESLUITEN)


def _spoken(feit: g.Gesproken, n: Noemer) -> Regel:
    who = n.wie(feit.betrokkene)
    alone = {True: ", alleen", False: ", met anderen erbij", None: ""}[feit.alleen]
    title = {
        Spreekuitkomst.GESPROKEN: f"Gesprek met {who}{alone}",
        Spreekuitkomst.GEZIEN: f"{who} gezien, niet gesproken{alone}",
        Spreekuitkomst.NIET_MOGELIJK: f"Een gesprek met {who} is niet mogelijk",
    }[feit.uitkomst]
    return Regel(title, teken="gesprek", groep=Groep.GESPREKKEN)


def _monitored(feit: g.Gemonitord, n: Noemer) -> Regel:
    safety = [f"{n.wie(id)}: {UITKOMST[veiligheid]}" for id, veiligheid in feit.veiligheid]
    conditions = [
        f"{n.voorwaarden.get(id, 'voorwaarde').rstrip('.')}: {UITKOMST[stand]}" for id, stand in feit.voorwaarden
    ]
    lines = [f"{line}." for line in ("; ".join(safety), "; ".join(conditions)) if line]
    return Regel("Monitoringsmoment", " ".join(lines), "gesprek", Groep.GESPREKKEN)


def _offered(feit: g.OverdrachtAangeboden, n: Noemer) -> Regel:
    return Regel(f"Overdracht aangeboden aan {n.partij(feit.overdracht)}", f"Voor {n.wie_allemaal(feit.voor)}.")


def _accepted(feit: g.OverdrachtAanvaard, n: Noemer) -> Regel:
    by = n.wie_allemaal(feit.aanvaard_door)
    said = f"Aanvaard door {by}." if by else "Er staat vast wie kijkt tot de hulp begint."
    return Regel(f"Overdracht aanvaard door {n.partij(feit.overdracht)}", said, groep=Groep.BESLUITEN)


def _safety_step(feit: g.VeiligheidsstapGezet, n: Noemer) -> Regel:
    return Regel(_STAPPEN[feit.stap], f"Voor {n.wie_allemaal(feit.voor) or 'iedereen'}.", groep=Groep.BESLUITEN)


def _informed(feit: g.Geinformeerd, n: Noemer) -> Regel:
    plicht = PLICHTEN.get(feit.plicht)
    who = n.ontvanger(feit.wie, plicht.ontvanger.value if plicht else "wie het aangaat")
    how = _WIJZEN[feit.wijze].lower()
    said = plicht.wat if plicht else ""
    if plicht and feit.onderdelen:
        parts = [part.tekst[:1].lower() + part.tekst[1:] for part in plicht.onderdelen if part.code in feit.onderdelen]
        said = f"Besproken: {'; '.join(parts)}."
    return Regel(f"Verteld aan {{over}}, {how}", said, "stuk", Groep.INFORMEREN, who)


def _closed(feit: g.Afgesloten, n: Noemer) -> Regel:
    reasons = "; ".join(f"{n.wie(id)}: {UITKOMST[reden]}" for id, reden in feit.redenen)
    return Regel("Dossier afgesloten", f"{reasons}." if reasons else "", groep=Groep.BESLUITEN)


def _requested(feit: g.VerzoekIngediend, n: Noemer) -> Regel:
    where = "de jeugdbeschermingstafel" if feit.met_tafel else "de Raad voor de Kinderbescherming"
    title = f"Verzoek tot onderzoek naar {where}"
    return Regel(title, f"Voor {n.wie_allemaal(feit.voor)}.", groep=Groep.BESLUITEN)


def _measure(feit: g.MaatregelUitgesproken, n: Noemer) -> Regel:
    by = n.partijen.organisatie(feit.instelling) or "een gecertificeerde instelling"
    return Regel("De kinderrechter sprak een maatregel uit", f"Voor {n.wie_allemaal(feit.voor)}, door {by}.")


def _dated(feit: g.KritiekeDatumVastgesteld, n: Noemer) -> Regel:
    title = f"Kritieke datum: {_lower(REDENEN[feit.reden])}, {woorden.day_in_words(feit.dag, n.today)}"
    return Regel(title, f"Voor {n.wie_allemaal(feit.voor) or 'iedereen'}.", groep=Groep.BESLUITEN)


def _replanned(feit: g.MonitoringBijgesteld, n: Noemer) -> Regel:
    days = in_one_line([woorden.short_day(dag, n.today) for dag in feit.momenten])
    return Regel("Monitoring opnieuw gepland", f"Op {days}.")


def _source(feit: g.BronGeraadpleegd, n: Noemer) -> Regel:
    return Regel(f"Geraadpleegd: {_lower(BRONNEN[feit.bron])}", f"{UITKOMST[feit.uitkomst]}.", "stuk")


def _answered(feit: g.InformatieOntvangen, n: Noemer) -> Regel:
    return Regel(f"Antwoord van {n.vragen.get(feit.vraag, 'een informant')}", f"{UITKOMST[feit.uitkomst]}.", "stuk")


def _merged(feit: g.Samengevoegd, n: Noemer) -> Regel:
    who = n.wie_allemaal(id for id, _ in feit.zelfde)
    verb = "staat" if len(feit.zelfde) == 1 else "staan"
    other = n.dossier(feit.dossier)
    return Regel(f"Samengevoegd met {other}", f"{who} {verb} in allebei.", groep=Groep.BESLUITEN)


def _followed(feit: g.ZichtGevolgd, n: Noemer) -> Regel:
    title = f"Zicht op {n.wie_allemaal(feit.voor)} ligt bij {n.partijen.name(feit.bij)}"
    return Regel(title, f"Net als in {n.dossier(feit.dossier)}.")


def _lower(text: str) -> str:
    """Not for a name: `De Raad` becomes `de Raad`."""
    return text[:1].lower() + text[1:]


def _plain(titel: str, groep: Groep | None = None) -> Woorden:
    return lambda feit, n: Regel(titel, groep=groep)


_BESLUIT = Groep.BESLUITEN

WOORDEN: dict[type[g.Feit], Woorden] = {
    g.Ontvangen: _received,
    g.SpoedVastgesteld: lambda f, n: Regel(
        "De melding is spoedeisend", "Het zicht ligt bij Veilig Thuis.", groep=_BESLUIT
    ),
    g.ZichtTeruggegeven: _plain("De melder gaf het zicht terug aan Veilig Thuis"),
    g.BetrokkeneToegevoegd: lambda f, n: Regel("Toegevoegd: {over}", over=n.wie(f.betrokkene.id)),
    g.BetrokkeneVertrokken: lambda f, n: Regel(f"{n.wie(f.betrokkene)}: {UITKOMST[f.reden]}"),
    g.BetrokkeneHerkend: _recognised,
    g.Verwisseld: _swapped,
    g.Geboren: lambda f, n: Regel(f"{n.wie(f.betrokkene)} is geboren"),
    g.LeeftijdVastgesteld: lambda f, n: Regel(f"Leeftijd van {n.wie(f.betrokkene)}: {UITKOMST[f.leeftijd]}"),
    g.EergeweldGebleken: lambda f, n: Regel(
        f"Gebleken: {_lower(EERGEWELD[f.onderwerp])}",
        f"Dat zegt {_lower(ZEGSPERSONEN[f.zegt])}. De hele familie kan tegenpartij zijn."
        if f.zegt is not Zegspersoon.VEILIG_THUIS
        else "Dat ziet Veilig Thuis zelf. De hele familie kan tegenpartij zijn.",
        groep=_BESLUIT,
    ),
    g.KritiekeDatumVastgesteld: _dated,
    g.KritiekeDatumBekeken: lambda f, n: Regel(
        "Kritieke datum bekeken", f"{n.datum(f.datum)}{_lower(UITKOMSTEN[f.uitkomst])}.", groep=_BESLUIT
    ),
    g.DeskundigeBetrokken: lambda f, n: Regel(
        f"Deskundige: {n.deskundigen.get(f.deskundige, 'een deskundige van buiten')}", teken="overleg"
    ),
    g.BronGeraadpleegd: _source,
    g.OordeelGegeven: _judged,
    g.Overlegd: _consulted,
    g.OverlegNagekeken: lambda f, n: Regel(
        f"Overleg nagekeken door {n.medewerker(f.door.medewerker)}", teken="overleg"
    ),
    g.Beoordeeld: _decided,
    g.VervolgGekozen: lambda f, n: Regel(f"Gekozen: {_lower(ROUTE[f.dienst].naam)}", groep=_BESLUIT),
    g.ZelfVoortgezet: _plain("Veilig Thuis gaat zelf verder", _BESLUIT),
    g.Gesproken: _spoken,
    g.InformatieGevraagd: lambda f, n: Regel(
        f"Informatie gevraagd aan {n.vragen.get(f.vraag, 'een informant')}", teken="stuk"
    ),
    g.InformatieOntvangen: _answered,
    g.VoorwaardeVastgesteld: lambda f, n: Regel(
        f"Veiligheidsvoorwaarde voor {n.wie_allemaal(f.voor)}", n.voorwaarden.get(f.voorwaarde, ""), groep=_BESLUIT
    ),
    g.VoorwaardeVervallen: lambda f, n: Regel("Veiligheidsvoorwaarde vervallen", n.voorwaarden.get(f.voorwaarde, "")),
    g.Geconcludeerd: lambda f, n: Regel(
        f"Conclusie over {{over}}: {UITKOMST[f.conclusie]}", groep=_BESLUIT, over=n.wie(f.betrokkene)
    ),
    g.DienstAfgerond: lambda f, n: Regel(f"Dienst afgerond: {UITKOMST[f.uitgang]}", groep=_BESLUIT),
    g.HandelingVerricht: lambda f, n: Regel(UITKOMST[f.handeling]),
    g.OverdrachtAangeboden: _offered,
    g.OverdrachtAanvaard: _accepted,
    g.OverdrachtGeweigerd: lambda f, n: Regel(f"Overdracht geweigerd door {n.partij(f.overdracht)}", groep=_BESLUIT),
    g.AanbodIngetrokken: lambda f, n: Regel(f"Aanbod aan {n.partij(f.overdracht)} teruggenomen", groep=_BESLUIT),
    g.Gemonitord: _monitored,
    g.MonitoringBijgesteld: _replanned,
    g.MonitoringGevraagd: lambda f, n: Regel(
        f"Vraag bij de monitoring aan {n.partijen.organisatie(f.aan) or 'een partner'}", teken="stuk"
    ),
    g.MonitoringBeantwoord: lambda f, n: Regel(
        f"Antwoord van {n.gevraagde(f.vraag)}", "Volgens hen is iemand acuut onveilig." if f.acuut else "", "stuk"
    ),
    g.AntwoordBekeken: lambda f, n: Regel(f"Antwoord van {n.gevraagde(f.vraag)} bekeken", groep=_BESLUIT),
    g.HulpGestopt: lambda f, n: Regel(
        f"De hulp van {n.partij(f.overdracht)} is gestopt", f"Sinds {woorden.day_in_words(f.sinds, n.today)}."
    ),
    g.HulpHervat: lambda f, n: Regel(f"De hulp van {n.partij(f.overdracht)} loopt weer"),
    g.DwangGeadviseerd: lambda f, n: Regel(
        f"{n.partij(f.overdracht)} kreeg het advies een gedwongen maatregel te vragen", groep=_BESLUIT
    ),
    g.VerzoekIngediend: _requested,
    g.TafelBesloten: lambda f, n: Regel(f"Jeugdbeschermingstafel: {UITKOMST[f.uitkomst]}", groep=_BESLUIT),
    g.JeugdbeschermerToegewezen: lambda f, n: Regel("Jeugdbeschermer toegewezen", f"Voor {n.wie_allemaal(f.voor)}."),
    g.RaadAfgerond: lambda f, n: Regel(f"Onderzoek van de Raad klaar: {UITKOMST[f.uitkomst]}", groep=_BESLUIT),
    g.MaatregelUitgesproken: _measure,
    g.MaatregelAfgewezen: _plain("De kinderrechter wees het verzoek af"),
    g.JeugdbeschermingBeeindigd: _plain("De jeugdbescherming is geëindigd"),
    g.DrangNaarRaad: _plain("Van drang naar onderzoek door de Raad", _BESLUIT),
    g.HuisverbodOpgelegd: lambda f, n: Regel(f"Tijdelijk huisverbod voor {n.wie(f.betrokkene)}", groep=_BESLUIT),
    g.HuisverbodVerlengd: _plain("Huisverbod verlengd", _BESLUIT),
    g.HuisverbodBeeindigd: _plain("Huisverbod geëindigd"),
    g.VeiligheidsstapGezet: _safety_step,
    g.BehandelaarToegewezen: lambda f, n: Regel(f"{n.medewerker(f.medewerker)} is de behandelaar"),
    g.Geinformeerd: _informed,
    g.InformerenUitgesteld: lambda f, n: Regel(
        f"Kennisgeving aan {n.wie(f.betrokkene)} uitgesteld", f"Grond: {_GRONDEN[f.grond]}.", "stuk", Groep.INFORMEREN
    ),
    g.Afgesloten: _closed,
    g.Samengevoegd: _merged,
    g.Losgemaakt: lambda f, n: Regel(f"Losgemaakt van {n.dossier(f.dossier)}", groep=_BESLUIT),
    g.ZichtGevolgd: _followed,
    **woorden_elders.WOORDEN,
    g.Ingetrokken: _plain("Ingetrokken"),
    g.Hersteld: _plain("Hersteld"),
}
