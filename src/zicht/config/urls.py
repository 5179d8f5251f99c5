"""Every address of Zicht, door by door."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("zicht.foundation.urls")),
    path("", include("zicht.accounts.urls")),
    path("", include("zicht.api.urls")),
    path("", include("zicht.contact.urls")),
    path("", include("zicht.dossier.urls")),
    path("", include("zicht.bijlagen.urls")),
    path("", include("zicht.dossierpagina.urls")),
    path("", include("zicht.werkvoorraad.urls")),
    path("", include("zicht.stations.melding.urls")),
    path("", include("zicht.stations.veiligheidsbeoordeling.urls")),
    path("", include("zicht.stations.keuze_vervolg.urls")),
    path("", include("zicht.stations.voorwaarden_vervolg.urls")),
    path("", include("zicht.stations.onderzoek.urls")),
    path("", include("zicht.stations.overdracht.urls")),
    path("", include("zicht.stations.monitoring.urls")),
    path("", include("zicht.stations.afsluiten.urls")),
    path("", include("zicht.terugkoppeling.urls")),
    path("", include("zicht.partners.urls")),
    path("", include("zicht.andere_regio.urls")),
    path("", include("zicht.meldcode.urls")),
    *i18n_patterns(
        path("", include("zicht.publiek.urls")),
        path("", include("zicht.meldcode.gast.urls")),
        prefix_default_language=False,
    ),
]

handler400 = "zicht.foundation.fouten.bad_request"
handler403 = "zicht.foundation.fouten.permission_denied"
handler404 = "zicht.foundation.fouten.page_not_found"
handler429 = "zicht.accounts.views.te_vaak"
handler500 = "zicht.foundation.fouten.server_error"
