"""Numbers that people read out: VT03-2026-00417."""

from zicht.foundation import aanroep, context, klok
from zicht.foundation.ids import new_id


def next_number(code: str, reeks: str = "") -> str:
    """The next number of this year for the organisation with this code; `reeks` is a letter for another series.

    Two at the same moment wait for one another, so a number is never given twice; a rollback may leave a gap.
    """
    year = klok.today().year
    stand = _next(f"{reeks or 'dossier'}-{year}")
    return "-".join(filter(None, (code, reeks, str(year), f"{stand:05d}")))


def _next(naam: str) -> int:
    return int(
        aanroep.value(
            "INSERT INTO dossier_teller AS teller (id, organisatie_id, naam, stand) VALUES (%s, %s, %s, 1)"
            " ON CONFLICT (organisatie_id, naam) DO UPDATE SET stand = teller.stand + 1 RETURNING stand",
            new_id(),
            context.organisatie_id(),
            naam,
        )
    )
