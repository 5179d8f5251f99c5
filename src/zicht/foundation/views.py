"""The few pages of the foundation itself: leaving at once, and the building blocks for whoever builds or tests."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

KEPT_BY_THE_BROWSER = '"cache", "cookies", "storage"'


@require_safe
def weg(request: HttpRequest) -> HttpResponse:
    """Verlaat deze site: clear what this site left in the browser and go to a page that says nothing."""
    response = HttpResponseRedirect(settings.NEUTRAL_SITE)
    response["Clear-Site-Data"] = KEPT_BY_THE_BROWSER
    return response
