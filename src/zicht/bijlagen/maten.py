"""How big and how many: said on the page, held at the door, and once more where it is kept."""

MB = 1_000_000
#: One file; so many at once; and of one melding together.
EEN, INEENS = 10 * MB, 5
MEESTE, SAMEN = 20, 60 * MB
#: What one request may carry: that many files, and the form around them.
VERZOEK = INEENS * EEN + 2 * MB
#: A piece as it lies in the database.
STUK = 256 * 1024
