"""What can be done on a dossier at more than one station."""

from django.urls import path

from zicht.dossier.handelingen.deskundige import DeskundigeVastleggen
from zicht.dossier.handelingen.eergeweld import EergeweldVastleggen
from zicht.dossier.handelingen.gesprek import GesprekVastleggen
from zicht.dossier.handelingen.informeren import InformerenUitstellen, InformerenVastleggen
from zicht.dossier.handelingen.kritieke_datum import KritiekeDatumBekijken, KritiekeDatumVastleggen
from zicht.dossier.handelingen.nakijken import OverlegNakijken
from zicht.dossier.handelingen.notitie import NotitieMaken
from zicht.dossier.handelingen.overleg import OverlegVastleggen
from zicht.dossier.handelingen.personen import PersoonGeboren, PersoonToevoegen, PersoonVertrokken, PersoonWijzigen
from zicht.dossier.handelingen.relaties import GezagVastleggen, RelatieVastleggen
from zicht.dossier.handelingen.samenvoegen import Losmaken, Samenvoegen, SamenvoegenMet
from zicht.dossier.handelingen.veiligheidsstap import VeiligheidsstapZetten
from zicht.dossier.handelingen.verwisselen import PersoonVerwisseld
from zicht.dossier.handelingen.voorwaarde import VoorwaardeLatenVervallen, VoorwaardeVaststellen

urlpatterns = [
    path("dossiers/<uuid:dossier_id>/overleg/", OverlegVastleggen.as_view(), name="overleg-vastleggen"),
    path("dossiers/<uuid:dossier_id>/overleg/<slug:onderwerp>/", OverlegVastleggen.as_view(), name="overleg-over"),
    path(
        "dossiers/<uuid:dossier_id>/overleg/<uuid:overleg>/nakijken/",
        OverlegNakijken.as_view(),
        name="overleg-nakijken",
    ),
    path("dossiers/<uuid:dossier_id>/notitie/", NotitieMaken.as_view(), name="notitie"),
    path("dossiers/<uuid:dossier_id>/gesprek/", GesprekVastleggen.as_view(), name="gesprek-vastleggen"),
    path("dossiers/<uuid:dossier_id>/gesprek/<uuid:wie>/", GesprekVastleggen.as_view(), name="gesprek-met"),
    path(
        "dossiers/<uuid:dossier_id>/informeren/<slug:plicht>/<str:wie>/",
        InformerenVastleggen.as_view(),
        name="informeren-vastleggen",
    ),
    path(
        "dossiers/<uuid:dossier_id>/uitstellen/<uuid:wie>/",
        InformerenUitstellen.as_view(),
        name="informeren-uitstellen",
    ),
    path("dossiers/<uuid:dossier_id>/veiligheidsstap/", VeiligheidsstapZetten.as_view(), name="veiligheidsstap"),
    path("dossiers/<uuid:dossier_id>/voorwaarde/", VoorwaardeVaststellen.as_view(), name="voorwaarde-vaststellen"),
    path(
        "dossiers/<uuid:dossier_id>/voorwaarde/<uuid:voorwaarde>/vervallen/",
        VoorwaardeLatenVervallen.as_view(),
        name="voorwaarde-vervallen",
    ),
    path("dossiers/<uuid:dossier_id>/eergeweld/", EergeweldVastleggen.as_view(), name="eergeweld-vastleggen"),
    path("dossiers/<uuid:dossier_id>/deskundige/", DeskundigeVastleggen.as_view(), name="deskundige-vastleggen"),
    path("dossiers/<uuid:dossier_id>/kritieke-datum/", KritiekeDatumVastleggen.as_view(), name="kritieke-datum"),
    path(
        "dossiers/<uuid:dossier_id>/kritieke-datum/<uuid:datum>/",
        KritiekeDatumVastleggen.as_view(),
        name="kritieke-datum-wijzigen",
    ),
    path(
        "dossiers/<uuid:dossier_id>/kritieke-datum/<uuid:datum>/bekijken/",
        KritiekeDatumBekijken.as_view(),
        name="kritieke-datum-bekijken",
    ),
    path("dossiers/<uuid:dossier_id>/samenvoegen/", Samenvoegen.as_view(), name="dossier-samenvoegen"),
    path(
        "dossiers/<uuid:dossier_id>/samenvoegen/<uuid:ander>/",
        SamenvoegenMet.as_view(),
        name="dossier-samenvoegen-met",
    ),
    path("dossiers/<uuid:dossier_id>/losmaken/", Losmaken.as_view(), name="dossier-losmaken"),
    path("dossiers/<uuid:dossier_id>/persoon/", PersoonToevoegen.as_view(), name="persoon-toevoegen"),
    path("dossiers/<uuid:dossier_id>/persoon/<uuid:wie>/wijzigen/", PersoonWijzigen.as_view(), name="persoon-wijzigen"),
    path(
        "dossiers/<uuid:dossier_id>/persoon/<uuid:wie>/vertrokken/",
        PersoonVertrokken.as_view(),
        name="persoon-vertrokken",
    ),
    path("dossiers/<uuid:dossier_id>/persoon/<uuid:wie>/geboren/", PersoonGeboren.as_view(), name="persoon-geboren"),
    path(
        "dossiers/<uuid:dossier_id>/persoon/<uuid:wie>/verwisseld/",
        PersoonVerwisseld.as_view(),
        name="persoon-verwisseld",
    ),
    path("dossiers/<uuid:dossier_id>/persoon/<uuid:wie>/gezag/", GezagVastleggen.as_view(), name="gezag-vastleggen"),
    path("dossiers/<uuid:dossier_id>/relatie/", RelatieVastleggen.as_view(), name="relatie-vastleggen"),
]
