"""The addresses of the organisation's door."""

from django.urls import path

from zicht.meldcode import (
    afspraken,
    bewaarpaginas,
    geheim,
    inrichten,
    melden,
    navraag,
    samen,
    stappen,
    terugbellen,
    uitvoer,
    views,
)

_EEN = "meldcode/dossiers/<uuid:meldcode_id>"

urlpatterns = [
    path("meldcode/dossiers/", views.lijst, name="meldcode"),
    path("meldcode/eigen/", inrichten.eigen, name="meldcode-eigen"),
    path("meldcode/eigen/wijzigen/", inrichten.wijzigen, name="meldcode-eigen-wijzigen"),
    path("meldcode/dossiers/bewaren/", bewaarpaginas.bewaarlijst, name="meldcode-bewaren"),
    path("meldcode/dossiers/nieuw/", views.nieuw, name="meldcode-nieuw"),
    path(f"{_EEN}/", views.Meldcodepagina.as_view(), name="meldcodedossier"),
    path(f"{_EEN}/signaal/", stappen.SignaalErbij.as_view(), name="meldcode-signaal"),
    path(f"{_EEN}/signaal/<uuid:signaal>/weg/", stappen.SignaalWeg.as_view(), name="meldcode-signaal-weg"),
    path(f"{_EEN}/signalen/", stappen.Signalen.as_view(), name="meldcode-signalen"),
    path(f"{_EEN}/overleg/", stappen.Overleg.as_view(), name="meldcode-overleg"),
    path(f"{_EEN}/gesprek/", stappen.Gesprek.as_view(), name="meldcode-gesprek"),
    path(f"{_EEN}/wegen/", stappen.Wegen.as_view(), name="meldcode-wegen"),
    path(f"{_EEN}/beslissen/", stappen.Beslissen.as_view(), name="meldcode-beslissen"),
    path(f"{_EEN}/gevaar/", samen.Gevaar.as_view(), name="meldcode-gevaar"),
    path(f"{_EEN}/stoppen/", samen.Stoppen.as_view(), name="meldcode-stoppen"),
    path(f"{_EEN}/hervatten/", samen.Hervatten.as_view(), name="meldcode-hervatten"),
    path(f"{_EEN}/overnemen/", samen.Overnemen.as_view(), name="meldcode-overnemen"),
    path(f"{_EEN}/collega/", samen.CollegaVragen.as_view(), name="meldcode-collega"),
    path(f"{_EEN}/wie/", melden.PersoonErbij.as_view(), name="meldcode-persoon-erbij"),
    path(f"{_EEN}/wie/<uuid:betrokkene>/", melden.Persoon.as_view(), name="meldcode-persoon"),
    path(f"{_EEN}/melden/", melden.Melden.as_view(), name="meldcode-melden"),
    path(f"{_EEN}/versturen/", melden.Versturen.as_view(), name="meldcode-versturen"),
    path(f"{_EEN}/afspraak/", afspraken.Afspreken.as_view(), name="meldcode-afspraak"),
    path(f"{_EEN}/afspraak/<uuid:afspraak>/", afspraken.AfspraakBekijken.as_view(), name="meldcode-afspraak-bekijken"),
    path(f"{_EEN}/veilig/", afspraken.Veilig.as_view(), name="meldcode-veilig"),
    path(f"{_EEN}/fase/", afspraken.VolgendeFase.as_view(), name="meldcode-fase"),
    path(f"{_EEN}/gehoord/<uuid:ontvangst>/", afspraken.Gehoord.as_view(), name="meldcode-gehoord"),
    path(f"{_EEN}/vraag/<uuid:navraag>/", navraag.NavraagBeantwoorden.as_view(), name="meldcode-vraag"),
    path(f"{_EEN}/terugbellen/", terugbellen.TerugbellenVragen.as_view(), name="meldcode-terugbellen"),
    path(f"{_EEN}/geheim/", geheim.MagIkDitZeggen.as_view(), name="meldcode-geheim"),
    path(f"{_EEN}/langer-bewaren/", bewaarpaginas.LangerBewaren.as_view(), name="meldcode-langer-bewaren"),
    path(f"{_EEN}/wissen/", bewaarpaginas.WissenVragen.as_view(), name="meldcode-wissen"),
    path(f"{_EEN}/wissen/besluit/", bewaarpaginas.WissenBeslissen.as_view(), name="meldcode-wissen-besluit"),
    path(f"{_EEN}/uitvoer/", uitvoer.Uitvoer.as_view(), name="meldcode-uitvoer"),
    path(f"{_EEN}/logboek/", uitvoer.Logboek.as_view(), name="meldcode-logboek"),
    path(f"{_EEN}/meedenken/", samen.Meedenken.as_view(), name="meldcode-meedenken"),
]
