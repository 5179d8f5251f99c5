"""What lists of work need stands on the dossier itself: when nothing is left to do, its station, when to look first."""

from django.db import migrations, models
from django.db.models import Q

UNUSED = ("traject_uiterlijk", "traject_kijken", "traject_station")
LISTS = (("team", "dossier_lopend_team"), ("behandelaar", "dossier_lopend_behandelaar"))


class Migration(migrations.Migration):
    dependencies = [("dossier", "0005_gevaar")]

    operations = [
        migrations.AddField(model_name="dossier", name="klaar_op", field=models.DateTimeField(null=True)),
        migrations.AddField(model_name="dossier", name="kijken_op", field=models.DateTimeField(null=True)),
        migrations.AddField(
            model_name="dossier",
            name="station",
            field=models.CharField(blank=True, default="", max_length=40),
            preserve_default=False,
        ),
        *(migrations.RemoveIndex(model_name="dossier", name=name) for _, name in LISTS),
        *(
            migrations.AddIndex(
                model_name="dossier",
                index=models.Index(fields=["organisatie", field], condition=Q(klaar_op=None), name=name),
            )
            for field, name in LISTS
        ),
        *(
            migrations.AddField(
                model_name="traject",
                name=name,
                field=models.CharField(blank=True, default="", max_length=length),
                preserve_default=False,
            )
            for name, length in (("stap", 40), ("stap_over", 80))
        ),
        # Lists no longer walk the trajecten; only what waits for an expert is asked for by its kind.
        *(migrations.RemoveIndex(model_name="traject", name=name) for name in UNUSED),
        migrations.AddIndex(
            model_name="traject",
            index=models.Index(
                fields=["organisatie", "soort"], condition=Q(afgerond_op=None), name="traject_lopend_soort"
            ),
        ),
    ]
