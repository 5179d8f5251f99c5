
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('meldcode', '0009_mensen'),
    ]

    operations = [
        migrations.AddField(
            model_name='meldcodedossier',
            name='besloten_op',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='meldcodedossier',
            name='eerst_gezien',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='meldcodedossier',
            name='gestopt_op',
            field=models.DateTimeField(null=True),
        ),
    ]
