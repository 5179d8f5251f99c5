"""The walls around contacts and advice: rows of one organisation, and no key that leads to a family."""

from django.db import migrations

from zicht.foundation import rls

CONTACT = {"contact_id": "contact_contact"}


class Migration(migrations.Migration):
    dependencies = [("contact", "0001_contact"), ("audit", "0002_muren")]

    operations = [
        rls.OrganisatieTabel("contact_contact"),
        rls.OrganisatieTabel("contact_advies", CONTACT),
        rls.AlleenToevoegen("contact_advies"),
        rls.OrganisatieTabel("contact_adviespunt", {"advies_id": "contact_advies"}),
        rls.AlleenToevoegen("contact_adviespunt"),
        rls.OrganisatieTabel("contact_geinformeerd", CONTACT),
        rls.AlleenToevoegen("contact_geinformeerd"),
        rls.OrganisatieTabel("contact_overweging", CONTACT),
        rls.OrganisatieTabel("contact_overleg", {"overweging_id": "contact_overweging"}),
        rls.AlleenToevoegen("contact_overleg"),
        rls.OrganisatieTabel("contact_overlegdeelnemer", {"overleg_id": "contact_overleg"}),
        rls.AlleenToevoegen("contact_overlegdeelnemer"),
        rls.OrganisatieTabel("contact_inzending", geschiedenis=False),
        rls.AlleenEigen("contact_inzending"),
        rls.AlleenToevoegen("contact_inzending"),
        rls.OrganisatieTabel("contact_concept", geschiedenis=False),
        rls.AlleenEigen("contact_concept"),
    ]
