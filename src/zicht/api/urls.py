from django.urls import path

from zicht.api.deur import api
from zicht.api.versie import PREFIX

urlpatterns = [path(f"{PREFIX.lstrip('/')}/", api.urls)]
