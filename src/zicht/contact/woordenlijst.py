"""Words with a capital that name nobody, words that announce somebody, and names: the lists of the screening.

The long ones are files in `woorden/`, in lower case and without accents, as `plain` writes a word.
"""

import unicodedata
from pathlib import Path

_MAP = Path(__file__).parent / "woorden"


def plain(word: str) -> str:
    """`Yıldız` is yildiz, `Ismaël` ismael."""
    letters = unicodedata.normalize("NFD", word.casefold().replace("’", "'"))
    return (
        "".join(sign for sign in letters if not unicodedata.combining(sign))
        .replace("ı", "i")
        .replace("đ", "d")
        .replace("ø", "o")
    )


def _list(naam: str) -> frozenset[str]:
    lines = (_MAP / f"{naam}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: First names that are nothing else, in whatever case they are typed.
VOORNAMEN = _list("voornamen")
ACHTERNAMEN = _list("achternamen")
#: Names that are words too, and names that are verbs: what stands around one decides.
DUBBELZINNIG, STRENG = _list("dubbelzinnig"), _list("streng")
#: Three letters are a name in lower case only when they are nothing else in a note.
KORT = _words(
    "ali ans cor els evi ewa ian ivo jan jip jos kai kim leo lex lia lin liv mia noa piet pim rik roy sam tim tom wim zoe"
)
PLAATSEN = _list("plaatsen") - VOORNAMEN
MERKEN = _list("merken") - VOORNAMEN
BEKEND_WOORD = _list("bekend")

_MAANDEN = (
    "januari februari maart april mei juni juli augustus september oktober november december jan feb mrt apr jun jul "
    "aug sep sept okt nov dec"
)
MAANDEN = tuple(_MAANDEN.split())
ENGELSE_MAANDEN = _words("january february march may june july august october")
BEROEPEN = _words(
    "aandachtsfunctionaris adviesvrager agent akela arts begeleider begeleidster beller casemanager coach collega "
    "conciërge directeur docent docente dokter dominee dr fysio gezinscoach gezinsvoogd ha huisarts hulpverlener "
    "hulpverleenster ib'er jb'er jb-er jeugdarts jeugdbeschermer jongerenwerker juf juffrouw kinderarts "
    "kraamverzorgende leerkracht leidster leraar lerares logopedist maatschappelijk meester mentor notaris orthopedagoog "
    "pedagoog pleegzorgwerker poh predikant psych psychiater psycholoog rector tandarts teamleider tolk trainer "
    "verloskundige verpleegkundige verpleegkundig wijkagent wijkwerker werker zorgcoordinator teacher doctor nurse"
)
INSTELLINGEN = _words(
    "afdeling app basisschool bso bureau buurthuis buurtteam camping cbs club college creche cursus flat folder gemeente "
    "havo hotel huisartsenpraktijk instelling kbs kdv kerk kinderopvang kinderdagverblijf kliniek loket lyceum mavo mbo merk "
    "middelbare moskee obs opvang organisatie park peuterspeelzaal politie praktijk programma project protocol provincie "
    "psz rkbs roc school sportclub station stichting team tienermoederhuis training vereniging vmbo vwo wijk wijkteam "
    "winkel woningcorporatie ziekenhuis hbo thuiszorg slikt gebruikt"
)
#: After these a capital is a place or a house, unless it is a known first name.
PLAATSWOORDEN = _words("in te uit naar bij via from at near to")
TUSSENVOEGSELS = frozenset({"van", "de", "den", "der", "het", "ter", "ten", "te", "el", "al", "bin", "'t", "v", "vd"})
AANHEF = _words("dhr mw mevr mevrouw meneer fam familie mr mrs ms gezin achternaam")
RELATIES = _words(
    "moeder ma mama vader va pa papa ouder zoon zoontje dochter dochtertje broer broertje zus zusje ki kind kindje baby peuter "
    "kleuter tweeling oom tante opa oma neef neefje nicht nichtje kleinkind kleinzoon kleindochter stiefvader stiefmoeder "
    "stiefpa stiefma stiefzoon pleegkind pleegzoon partner ex vriend vriendje vriendin vriendinnetje man vrouw echtgenoot "
    "echtgenote client cliente cliënt pt patient ll leerling jongen meisje welp puber jongere buurjongen buurmeisje son "
    "daughter brother sister husband wife boyfriend girlfriend mum dad cousin neighbour"
)
NOEMEN = _words("heet heten heette genaamd named called")
#: Before a name as before anybody: "met roos", "dat bas".
ERVOOR = _words("met van voor door tegen aan over dat als omdat toen want en of of zegt zei belt slaat with and that")
#: After somebody: what one is, does, or has.
ERNA = _words(
    "is was zit zat zegt zei slaat sloeg heeft had gaat ging woont wil wilde kan kon mag mocht moet moest doet deed belt "
    "belde komt kwam blijft wordt werd slaapt eet drinkt huilt schreeuwt vertelt vertelde vindt ziet zag hoort kent krijgt "
    "loopt ligt staat steeds altijd nooit vaak weer niet ook nog alleen thuis soms bang boos en of has says lives wants"
)
#: After "heet" these are no name.
GEEN_NAAM = _words(
    "water eten bad het de een dit dat die hij zij ze ik je jij wij we jullie u nu niet ook zo wel dan er hier daar en of in op "
    "van om te als hoe wie wat me him her it them the a to for by on and us my names i you they police thuis welkom douche "
    "gebakerd ijzer weer vet olie thee koffie soep and from out last back after hem haar ons hen hun anders geen nog maar"
)

_KETEN = _words(
    "veilig thuis raad kinderbescherming jeugdbescherming meldcode kindcheck afwegingskader handelingsprotocol wmo avg "
    "ggd ggz cjg wijkteam centrum jeugd gezin slachtofferhulp politie sociaal zorg groep jeugdzorg openbaar ministerie "
    "reclassering jeugdhulp jeugdteam jeugdarts sociale dienst maatschappelijk welzijn meerveld rivierenoord"
)
_DAGEN = _words("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag")
_GEWOON = _words(
    "ik u kind moeder vader ouder ouders oma opa broer zus broertje zusje mevrouw meneer mw dhr dr mama papa ma pa va"
)

#: Words whose capital says nothing about a family.
BEKEND = (
    frozenset(MAANDEN)
    | _KETEN
    | _DAGEN
    | _GEWOON
    | PLAATSEN
    | MERKEN
    | BEKEND_WOORD
    | BEROEPEN
    | INSTELLINGEN
    | RELATIES
    | AANHEF
)
#: How words end that are no name: peoples, languages, medicines, houses.
UITGANGEN = (
    *("aans", "aanse", "isch", "ische", "ees", "eese", "talig", "talige", "tisch", "pam", "lam", "line", "xetine", "done", "ril", "olol"),
    *("zorg", "werk", "hulp", "bank", "loket", "team", "centrum", "groep", "school", "college", "punt", "lijn", "poli", "opvang"),
    *("fonds", "dienst", "wet", "kunde", "gebouw", "straat", "plein", "vereniging", "project", "gesprek"),
)  # fmt: skip
