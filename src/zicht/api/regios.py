"""Which Veilig Thuis serves a municipality, public."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from zicht.api.problem import Problem, fault_in_parameter, problem
from zicht.api.vormen import RegioVorm, VeiligThuisVorm
from zicht.foundation import klok
from zicht.organisaties.gemeenten import (
    GemeenteNietEenduidig,
    GemeenteOnbekend,
    GemeenteZonderVeiligThuis,
    find_gemeente,
    veilig_thuis_of,
)

router = Router(tags=["Regio's"])

GEMEENTE = (
    "Naam of CBS-code, bijvoorbeeld Almere of GM0034. Hoofdletters, accenten en de toevoeging tussen haakjes maken "
    "niet uit."
)


@router.get(
    "",
    response={200: RegioVorm, 400: Problem, 404: Problem},
    summary="Welke Veilig Thuis-organisatie bij een gemeente hoort",
    by_alias=True,
)
def regio(
    request: HttpRequest,
    gemeente: Annotated[str, Query(min_length=1, max_length=100, description=GEMEENTE)],
) -> RegioVorm | HttpResponse:
    """Een naam die bij twee gemeenten past is een fout die ze beide noemt."""
    try:
        found = find_gemeente(gemeente)
        veilig_thuis = veilig_thuis_of(found, on=klok.today())
    except GemeenteNietEenduidig as refused:
        return fault_in_parameter("gemeente", "niet-eenduidig", str(refused))
    except (GemeenteOnbekend, GemeenteZonderVeiligThuis) as refused:
        return problem(404, str(refused))
    return RegioVorm(
        gemeentecode=found.code,
        gemeente=found.naam,
        veilig_thuis=VeiligThuisVorm(code=veilig_thuis.code, naam=veilig_thuis.naam),
    )
