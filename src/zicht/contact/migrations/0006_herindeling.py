
import django.db.models.deletion
import zicht.foundation.context
import zicht.foundation.ids
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('contact', '0005_verwezen'),
        ('organisaties', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Herindeling',
            fields=[
                ('id', models.UUIDField(default=zicht.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('van', models.CharField(choices=[('einde-contact', 'Einde contact'), ('advies', 'Advies en steun'), ('melding', 'Melding aannemen'), ('informatievraag', 'Vraag om informatie')], max_length=20)),
                ('naar', models.CharField(blank=True, choices=[('einde-contact', 'Einde contact'), ('advies', 'Advies en steun'), ('melding', 'Melding aannemen'), ('informatievraag', 'Vraag om informatie')], max_length=20)),
                ('reden', models.TextField()),
                ('vastgelegd_op', models.DateTimeField()),
                ('contact', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='herindelingen', to='contact.contact')),
                ('door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(db_constraint=False, db_index=False, default=zicht.foundation.context.organisatie_id, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisaties.organisatie')),
            ],
            options={
                'verbose_name_plural': 'herindelingen',
                'ordering': ['vastgelegd_op', 'id'],
            },
        ),
    ]
