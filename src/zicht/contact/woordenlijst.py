"""Words with a capital that name nobody, words that announce a professional, and common first names."""

_MAANDEN = (
    "januari februari maart april mei juni juli augustus september oktober november december jan feb mrt apr jun jul "
    "aug sep sept okt nov dec"
)
_BEROEPEN = (
    "aandachtsfunctionaris adviesvrager agent arts begeleider beller casemanager coach collega directeur docent "
    "docente dokter gezinsvoogd huisarts hulpverlener ib'er jeugdarts jeugdbeschermer juf juffrouw kinderarts "
    "leerkracht leidster leraar lerares logopedist maatschappelijk meester mentor pedagoog psycholoog tandarts "
    "teamleider verpleegkundige werker wijkagent wijkwerker"
)
_INSTELLINGEN = (
    "afdeling basisschool bso bureau buurtteam cbs club college creche gemeente havo huisartsenpraktijk instelling "
    "kbs kdv kerk kinderopvang kliniek lyceum mavo middelbare moskee obs opvang organisatie peuterspeelzaal politie "
    "praktijk provincie rkbs school sportclub stichting team vereniging vwo wijkteam ziekenhuis"
)

MAANDEN = tuple(_MAANDEN.split())
BEROEPEN = frozenset(_BEROEPEN.split())
INSTELLINGEN = frozenset(_INSTELLINGEN.split())
TUSSENVOEGSELS = frozenset({"van", "de", "den", "der", "het", "ter", "ten", "te", "el", "bin"})

_DAGEN = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
_FEESTEN = "kerst kerstmis kerstdag pasen pinksteren sinterklaas nieuwjaar koningsdag ramadan suikerfeest offerfeest hemelvaart"
_LANDEN = (
    "nederland nederlands nederlandse nederlander turkije turks turkse marokko marokkaans marokkaanse suriname surinaams "
    "surinaamse polen pools poolse syrie syrië syrisch syrische oekraine oekraïne oekraiens oekraïense duitsland duits "
    "duitse belgie belgië belgisch belgische engeland engels engelse frankrijk frans franse spanje spaans spaanse italie "
    "italië italiaans italiaanse roemenie roemenië roemeens roemeense bulgarije bulgaars bulgaarse somalie somalië "
    "somalisch somalische eritrea eritrees eritrese afghanistan afghaans afghaanse irak iraaks iraakse iran iraans "
    "iraanse china chinees chinese antillen antilliaans antilliaanse curacao curaçao aruba arabisch arabische europa "
    "afrika azie azië islam islamitisch islamitische christelijk christelijke joods joodse"
    " ghana ghanees ghanese kaapverdie kaapverdië nigeria pakistan pakistaans hindoe hindoestaans roma"
)
_KETEN = (
    "veilig thuis raad kinderbescherming jeugdbescherming meldcode kindcheck afwegingskader handelingsprotocol wmo avg "
    "ggd ggz cjg wijkteam centrum jeugd gezin slachtofferhulp politie leger des heils sociaal wijkteam zorg blijf groep "
    "moviera fier jeugdzorg jellinek whatsapp snapchat instagram tiktok facebook facetime teams zoom kindertelefoon "
    "openbaar ministerie reclassering halt msn google youtube jeugdhulp jeugdteam jeugdarts sociale dienst maatschappelijk"
)
_PLAATSEN = (
    "amsterdam rotterdam utrecht den haag almere lelystad zwolle groningen leeuwarden assen arnhem nijmegen eindhoven "
    "tilburg breda maastricht haarlem amersfoort apeldoorn enschede deventer dronten urk zeewolde noordoostpolder "
    "emmeloord flevoland gelderland friesland drenthe overijssel brabant limburg zeeland holland noord zuid oost west "
    "meerveld rivierenoord"
)
_GEWOON = "ik u kind moeder vader ouder ouders oma opa broer zus broertje zusje mevrouw meneer mw dhr dr"

#: Words whose capital says nothing about a family.
BEKEND = (
    frozenset(" ".join((*MAANDEN, _DAGEN, _FEESTEN, _LANDEN, _KETEN, _PLAATSEN, _GEWOON)).split())
    | BEROEPEN
    | INSTELLINGEN
)

_VOORNAMEN = (
    "aaliyah adam ahmed aisha alex ali amin amina amir amy anas anna anne annemarie anouk arda ayoub bart ben "
    "benjamin bilal bram britt cas charlotte chris daan damian dani daniel david demi dewi dex dilan dylan elif elin "
    "elisa elise ella emma emre erik esmee eva evi fatima fatma feline femke fenna finn fleur floor frank gijs guus "
    "hamza hanna hans hasan hatice henk hugo ibrahim ilse ilyas imane iris isa isabel ivy jack jaimy jan janneke "
    "jasmijn jason jasper jayden jens jeroen jesse jill joep johan joost joris josephine joshua julia jurre kadir "
    "karim karin kaya kevin khadija kim lars laura lauren leah leila lena levi liam lieke lily lina linda lisa liv "
    "lotte louise luca lucas lucy luna luuk maartje maeve malik mandy maria marieke mark marloes martijn mason mats "
    "maud max mees mehmet melissa mia michael mick mila milan milou mohamed mohammed moos morris mustafa myra nadia "
    "naomi nathan nick niels nina noah noor nora nour nynke oliver olivia omar oscar pepijn peter petra pieter priya "
    "quinn rachid rayan revi rick robin roos rosa ruben rutger ryan saar sam samira samuel sander sanne sara sarah "
    "sebastiaan selin sem senna siem silke sofia sofie sophie stijn sven tess teun thijs thomas tijn tim tobias tom "
    "tommy tygo vera vince willem wouter xavi yara yasmin yassin youssef yusuf zara zeynep zoe zoë"
)

#: Where a sentence begins every word has a capital: there only these are a likely name.
VOORNAMEN = frozenset(_VOORNAMEN.split())
