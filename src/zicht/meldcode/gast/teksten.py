"""What the questions of the meldcode say to a guest: *u* where a colleague is called *je*, and marked, so in English too.

The sentence of the form, or of the protocol, is the key: one that changes loses its place here, and a test says so.
"""

from django.utils.translation import gettext_noop as _

#: What is said to staff -> what is said to a guest.
MET_U: dict[str, str] = {
    "vastgelegd": _("klaar"),
    "Om wie maak je je zorgen?": _("Om wie maakt u zich zorgen?"),
    "Een voornaam is genoeg, of een omschrijving: ‘Noor, groep 6’. De achternaam vragen we pas als je meldt.": _(
        "Een omschrijving is genoeg: ‘Noor, groep 6’. Een achternaam of adres hoeft hier nergens."
    ),
    "Wat zag of hoorde je?": _("Wat zag of hoorde u?"),
    "Hoe weet je dit?": _("Hoe weet u dit?"),
    "Wat denk je zelf dat er speelt?": _("Wat denkt u zelf dat er speelt?"),
    "Dit staat apart van wat je zag. Jouw uitleg komt ook uit je eigen waarden en ervaring.": _(
        "Dit staat apart van wat u zag. Uw uitleg komt ook uit uw eigen waarden en ervaring."
    ),
    "Waar denk je aan?": _("Waar denkt u aan?"),
    "Met wie heb je overlegd?": _("Met wie hebt u overlegd?"),
    "Heb je erover gesproken met de mensen om wie het gaat?": _(
        "Hebt u erover gesproken met de mensen om wie het gaat?"
    ),
    "Vraag het zonder naam te noemen: herken je dit? Hoe kijk jij ernaar?": _(
        "Vraag het zonder naam te noemen: herkent u dit? Hoe kijkt u ernaar?"
    ),
    "Kies met wie je sprak, of vul iemand in.": _("Kies met wie u sprak, of vul iemand in."),
    "Blijft je vermoeden bestaan?": _("Blijft uw vermoeden bestaan?"),
    "Vermoed je nog steeds huiselijk geweld of kindermishandeling?": _(
        "Vermoedt u nog steeds huiselijk geweld of kindermishandeling?"
    ),
    "Waarom? Schrijf op wat je zag of hoorde.": _("Waarom? Schrijf op wat u zag of hoorde."),
    "Kun je passende hulp geven of regelen?": _("Kunt u passende hulp geven of regelen?"),
    "Alle drie zijn nodig. Je hoeft het niet alleen te doen.": _(
        "Alle drie zijn nodig. U hoeft het niet alleen te doen."
    ),
    "Kun je hulp geven of regelen die past?": _("Kunt u hulp geven of regelen die past?"),
    "Kun je met een veiligheidsplan werken?": _("Kunt u met een veiligheidsplan werken?"),
    "Kun je regelen dat iemand op de veiligheid let, ook op vrije dagen?": _(
        "Kunt u regelen dat iemand op de veiligheid let, ook op vrije dagen?"
    ),
    "Binnen de tijd die jullie afspreken.": _("Binnen de tijd die u met elkaar afspreekt."),
    "Beslissing 2: kun je (ook) zelf hulp geven of regelen?": _(
        "Beslissing 2: kunt u (ook) zelf hulp geven of regelen?"
    ),
    "Nodig als je anders beslist dan de norm hierboven.": _("Nodig als u anders beslist dan de norm hierboven."),
    "Wat spreek je af, met wie, en wanneer kijken jullie weer?": _(
        "Wat spreekt u af, met wie, en wanneer kijkt u weer?"
    ),
    "Denk ook aan vrije dagen: wie let op, en wanneer zie je het kind weer?": _(
        "Denk ook aan vrije dagen: wie let op, en wanneer ziet u het kind weer?"
    ),
    "Een paar woorden is genoeg. De rest kun je later aanvullen.": _(
        "Een paar woorden is genoeg. De rest kunt u later aanvullen."
    ),
    "Waarom stop je?": _("Waarom stopt u?"),
    # What is worth a word at a step, and why something cannot be now (protocol/doorloop).
    "Gaat het om een collega of een andere beroepskracht? Dan komen andere plichten eerst: op school het bevoegd gezag en de "
    "vertrouwensinspecteur, in de zorg de inspectie. Vraag het je leidinggevende vandaag. Wat je opschreef, blijft hier staan.": _(
        "Gaat het om een collega of een andere beroepskracht? Dan komen andere plichten eerst: op school het bevoegd gezag "
        "en de vertrouwensinspecteur, in de zorg de inspectie. Vraag het uw leidinggevende vandaag."
    ),
    "Er staat geen afwegingskader in jullie meldcode. Sinds 1 januari 2019 is dat verplicht. Weeg toch, en zeg het de "
    "aandachtsfunctionaris.": _(
        "U noemde geen afwegingskader. Sinds 1 januari 2019 is dat verplicht. Zoek het kader van uw beroep op "
        "afwegingskadermeldcode.nl."
    ),
    "Twijfel je? Vraag dan altijd advies aan Veilig Thuis.": _("Twijfelt u? Vraag dan altijd advies aan Veilig Thuis."),
    "Er staat niet met wie je overlegde.": _("Er staat niet met wie u overlegde."),
    "Er staat niet met wie je sprak.": _("Er staat niet met wie u sprak."),
    "Schrijf op wat je zag of hoorde.": _("Schrijf op wat u zag of hoorde."),
    "Je beslist anders dan de norm zegt.": _("U beslist anders dan de norm zegt."),
    "Er is besloten te melden, en de melding is nog niet verstuurd.": _("U besloot te melden."),
    "Verstuur de melding, of weeg opnieuw.": _("Bel Veilig Thuis met uw melding, of weeg opnieuw."),
    # The grounds of both decisions (protocol/weging).
    "Je kunt zelf geen passende hulp bieden of organiseren: dan is melden nodig.": _(
        "U kunt zelf geen passende hulp bieden of organiseren: dan is melden nodig."
    ),
    "Je kunt passende hulp bieden of organiseren, de betrokkenen werken mee en de hulp leidt tot duurzame veiligheid.": _(
        "U kunt passende hulp bieden of organiseren, de betrokkenen werken mee en de hulp leidt tot duurzame veiligheid."
    ),
    "Een melding draagt de hulp niet over: je blijft met Veilig Thuis werken aan veiligheid.": _(
        "Een melding draagt de hulp niet over: u blijft met Veilig Thuis werken aan veiligheid."
    ),
    # Tips for the talk (meldcode/tips).
    "Kan het veilig? Voor het kind, de ouders en jou? Bedenk dat eerst, met een collega.": _(
        "Kan het veilig? Voor het kind, de ouders en uzelf? Bedenk dat eerst, met een collega."
    ),
    "Noem wat je zag: ‘Ik zag vandaag twee blauwe plekken. Wat is er gebeurd?’": _(
        "Noem wat u zag: ‘Ik zag vandaag twee blauwe plekken. Wat is er gebeurd?’"
    ),
    "Wat je ziet en wat je ervan denkt, zijn twee dingen. Vraag anderen, zonder naam: herken je dit?": _(
        "Wat u ziet en wat u ervan denkt, zijn twee dingen. Vraag anderen, zonder naam: herkent u dit?"
    ),
    "Jonger dan 12? Ouders horen te weten dat je met hun kind alleen praat, behalve als dat gevaarlijk is. Vanaf 16 beslist "
    "een jongere zelf of je met de ouders praat.": _(
        "Jonger dan 12? Ouders horen te weten dat u met hun kind alleen praat, behalve als dat gevaarlijk is. Vanaf 16 "
        "beslist een jongere zelf of u met de ouders praat."
    ),
    "Beloof nooit dat je iets geheim houdt.": _("Beloof nooit dat u iets geheim houdt."),
}

#: What is said to both.
GELIJK: frozenset[str] = frozenset(
    {
        _("begonnen"), _("gestopt"),
        _("Wie is dat?"), _("Een kind of jongere"), _("Een kind dat nog niet geboren is"), _("Een ouder of verzorger"),
        _("Een volwassene, door een partner of ex-partner"), _("Een oudere"), _("Iemand anders in huis"),
        _("Schrijf op wat een camera zou zien of horen: ‘Twee blauwe plekken op de linkerarm.’"),
        _("Ik zag het zelf"), _("Ik hoorde het zelf"), _("Iemand vertelde het mij"), _("Wie vertelde het?"),
        _("Wanneer was dat?"), _("Ongeveer mag."), _("Waar?"), _("Over wie gaat dit?"),
        _("Kies wat past. Meer dan een mag, en niets kiezen ook. Bang maken, kleineren en negeren tellen ook."),
        _("Kindermishandeling"), _("Partnergeweld of geweld door een ex-partner"), _("Ouderenmishandeling"),
        _("Geweld tegen ouders"), _("Verwaarlozing: lichamelijk, emotioneel of geen onderwijs"),
        _("Psychisch of emotioneel geweld"), _("Seksueel geweld"), _("Financiële uitbuiting"),
        _("Eergerelateerd geweld"), _("Huwelijksdwang of achterlating"), _("Genitale verminking"),
        _("Complexe scheiding"), _("Loverboy, mensenhandel"), _("Iets anders van huiselijk geweld of kindermishandeling"),
        _("Gaat het misschien om een collega of een andere beroepskracht?"),
        _("Zijn de problemen zo ernstig dat een kind er last van kan hebben?"),
        _("Dit is de kindcheck. Denk aan geweld tussen volwassenen, verslaving of een psychische ziekte."),
        _("Zorgt iemand van hen voor kinderen onder de 18?"), _("Welke kinderen, en hoe oud?"),
        _("Is er iemand zwanger?"), _("Zijn de kinderen veilig?"),
        _("Aandachtsfunctionaris"), _("Leidinggevende"), _("Gedragswetenschapper, orthopedagoog of psycholoog"),
        _("Een andere collega"), _("Een deskundige op letsel"), _("Veilig Thuis, om advies"),
        _("Hoe heet die persoon?"), _("Wat kwam eruit?"), _("Wat adviseerde Veilig Thuis?"),
        _("Ja"), _("Nee"), _("Nee, dat is niet veilig"), _("Nee, het is nog niet gelukt"), _("Nee, zij willen niet"),
        _("Leg uit waarom niet."), _("Met wie?"), _("Met iemand die hier nog niet staat?"), _("Bijvoorbeeld: moeder."),
        _("Wat zeiden zij, en hoe reageerden zij?"), _("Wat zien anderen?"),
        _("Na de signalen, het overleg en het gesprek."), _("Is er misschien acute of structurele onveiligheid?"),
        _("Een vermoeden is genoeg. Allebei kan ook."),
        _("Acuut: is iemand nu in lichamelijk gevaar, is morgen niet zeker, is bescherming nodig?"),
        _("Structureel: gebeurt het vaker, of houdt het aan?"), _("Welke hulp, of waarom niet?"),
        _("Werken de betrokkenen mee aan die hulp?"), _("Willen zij die hulp, en doen zij mee?"),
        _("Waaruit blijkt dat?"), _("Leidt die hulp tot blijvende veiligheid?"), _("Wordt en blijft het daarmee veilig?"),
        _("Schrijf in een zin waarom. Dat helpt wie later meeleest."),
        _("Beslissing 1: is een melding bij Veilig Thuis nodig?"), _("Waarom?"), _("Wat gebeurt er nu?"),
        _("De zorgen zijn weggenomen"), _("Er zijn geen of te weinig signalen"), _("Er is geen vermoeden meer"),
        _("Dit dossier is bij vergissing begonnen"), _("Leg het uit."),
        _("Waardoor is de zorg weg? Wie heeft dat gezien of gehoord?"),
        _(
            "Spreek niet met de familie en schrijf niet naar huis: de hele familie kan tegenpartij zijn. Bel eerst Veilig "
            "Thuis, 0800-2000. Het gesprek telt dan als: niet gesproken, vanwege veiligheid."
        ),
        _(
            "De kindcheck zegt: doorloop de meldcode ook voor het kind. Niemand kan zeggen dat het kind veilig is. Beslis in "
            "stap 5 ook voor het kind of een melding nodig is."
        ),
        _(
            "De kindcheck zegt dat een kind niet veilig is: doorloop de meldcode ook voor het kind. Beslis in stap 5 ook voor "
            "het kind of een melding nodig is. Is er nu gevaar? Ga dan meteen naar stap 5."
        ),
        _("de problemen zijn niet zo ernstig dat een kind er last van heeft"),
        _("Zorgt voor kinderen"), _("Iemand zwanger"), _("Kinderen veilig"),
        _("Er is nog niet gesproken. Alleen gevaar is een reden om het niet te doen; probeer het anders nog eens."),
        _("Na het wegen kwam er iets bij. Kijk of de weging nog klopt, of weeg opnieuw."),
        _("Er staat nog geen signaal."), _("Kies met wie."), _("Kies met wie, of waarom niet."),
        _("Kijk de antwoorden na."), _("Dat past alleen als er geen vermoeden meer is."),
        _("Kies melden, hulp of allebei. Is de zorg weg? Stop dan de meldcode."), _("Schrijf in een zin waarom."),
        _(
            "De antwoorden spreken elkaar tegen: er is acute of structurele onveiligheid, maar geen vermoeden. Antwoord ja "
            "of onbekend bij het vermoeden, of nee bij de onveiligheid."
        ),
        _("Er is geen vermoeden meer: sluit de meldcode af."),
        _("Bij een vermoeden van acute onveiligheid is melden altijd nodig."),
        _("Bij een vermoeden van structurele onveiligheid is melden altijd nodig."),
        _("De betrokkenen werken niet mee aan hulp: dan is melden nodig."),
        _("De hulp leidt niet tot duurzame veiligheid: dan is melden nodig, ook al is er hulp."),
        _("Over het vermoeden"), _("Over acuut en structureel"), _("Over passende hulp"), _("Over meewerken"),
        _("Over blijvende veiligheid"), _("Waarom zo beslist"), _("Acuut gevaar: wat er gebeurt"), _("Waarom gestopt"),
        _("Vermoeden blijft"), _("Acute onveiligheid"), _("Structurele onveiligheid"), _("Passende hulp mogelijk"),
        _("Anders dan de norm"), _("de norm zegt: melden"), _("de norm zegt: melden hoeft niet"),
        _("de norm zegt: zelf helpen kan"), _("de norm zegt: zelf helpen kan niet"),
        _("Hulp die past"), _("Veiligheidsplan"), _("Iemand let op"), _("Wanneer"),
        _("Betrokkenen werken mee"), _("Hulp leidt tot veiligheid"),
        _("Signalen in kaart"), _("Overleg"), _("Gesprek"), _("Wegen"), _("Beslissen"),
        _("Signalen, overleg, gesprek, wegen, beslissen"), _("Signalen, gesprek, overleg, wegen, beslissen"),
        _("Gebruik woorden die bij de leeftijd passen, en wees echt benieuwd naar hun verhaal."),
        _("Praat zo veel mogelijk gewoon met de ouders en het kind zelf. Vraag en luister. Geef geen oordeel."),
        _("Misschien"), _("Gaat over"), _("misschien een collega of andere beroepskracht"), _("Kindcheck"),
        _("Elk kind op een eigen regel: ‘Sara, 5 jaar’ of ‘jongen van 3’."),
        _("Zet elk kind op een eigen regel, met alleen een naam of omschrijving en de leeftijd."), _("Ongeboren kind"),
        _("Is er een dag waarop het mis kan gaan?"), _("Daar weet ik niets van"), _("Welke dag is dat?"),
        _("Bijvoorbeeld een reis, een bruiloft of het begin van een vakantie."), _("Reis naar het buitenland"),
        _("Huwelijk of verloving"), _("Schoolvakantie begint"), _("Geplande ingreep of besnijdenis"),
        _("Iemand komt vrij"), _("Iets anders"), _("Niet precies bekend? Kies de eerste dag waarop het kan."),
        _("Kies de dag, of de eerste dag waarop het kan."), _("Kritieke dag"),
        _("Mag leeg blijven: waar dit over gaat, is reden genoeg."),
        _("de meldcode ook voor de kinderen"), _("de meldcode ook voor het ongeboren kind"),
        _("er zijn geen kinderen in huis"), _("de kinderen zijn veilig"), _("Met"), _("met %s"), _("iemand"), _("Gesproken"),
        _("Melden"),
        _("Zelf hulp"), _("ja"), _("nee"), _("weet ik niet"),
    }
)  # fmt: skip
