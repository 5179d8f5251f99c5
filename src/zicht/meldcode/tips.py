"""Tips for the talk of step 3, for everybody who walks the meldcode."""

GESPREKSTIPS: tuple[str, ...] = (
    "Kan het veilig? Voor het kind, de ouders en jou? Bedenk dat eerst, met een collega.",
    "Praat zo veel mogelijk gewoon met de ouders en het kind zelf. Vraag en luister. Geef geen oordeel.",
    "Gebruik woorden die bij de leeftijd passen, en wees echt benieuwd naar hun verhaal.",
    "Noem wat je zag: ‘Ik zag vandaag twee blauwe plekken. Wat is er gebeurd?’",
    "Wat je ziet en wat je ervan denkt, zijn twee dingen. Vraag anderen, zonder naam: herken je dit?",
    "Jonger dan 12? Ouders horen te weten dat je met hun kind alleen praat, behalve als dat gevaarlijk is. Vanaf 16 beslist "
    "een jongere zelf of je met de ouders praat.",
    "Beloof nooit dat je iets geheim houdt.",
)
