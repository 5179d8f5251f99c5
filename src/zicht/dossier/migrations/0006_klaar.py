"""A dossier leaves the lists of work when nothing is left to do in it, not when it closes."""

from django.db import migrations, models
from django.db.models import Q

LISTS = (("team", "dossier_lopend_team"), ("behandelaar", "dossier_lopend_behandelaar"))


class Migration(migrations.Migration):
    dependencies = [("dossier", "0005_gevaar")]

    operations = [
        migrations.AddField(model_name="dossier", name="klaar_op", field=models.DateTimeField(null=True)),
        *(migrations.RemoveIndex(model_name="dossier", name=name) for _, name in LISTS),
        *(
            migrations.AddIndex(
                model_name="dossier",
                index=models.Index(fields=["organisatie", field], condition=Q(klaar_op=None), name=name),
            )
            for field, name in LISTS
        ),
    ]
