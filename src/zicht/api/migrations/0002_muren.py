"""The walls of the door for machines: who comes in is the owner's to say; what a system sent is its organisation's."""

from django.db import migrations

from zicht.foundation import rls


class Migration(migrations.Migration):
    dependencies = [("api", "0001_aansluiting"), ("audit", "0002_muren"), ("foundation", "0001_context")]

    operations = [
        *(rls.AlleenLezen(table) for table in ("api_aansluiting", "api_toegangssleutel")),
        rls.OrganisatieTabel("api_inzending", geschiedenis=False),
        rls.OrganisatieTabel("api_aanlevering"),
        rls.OrganisatieTabel("api_notificatie", geschiedenis=False),
        rls.AlleenToevoegen("api_inzending", "status", "antwoord"),
        rls.AlleenToevoegen("api_aanlevering"),
        rls.AlleenToevoegen("api_notificatie"),
    ]
