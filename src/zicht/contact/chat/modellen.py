"""A live chat: a talk in writing with somebody without a name. No table here has a field for who that is, nor a family."""

from django.db import models
from django.db.models import F, Q

from zicht.foundation.ids import new_id
from zicht.foundation.tabel import CompositeKey, OrganisatieTabel
from zicht.vault.veld import Versleuteld


class Einde(models.TextChoices):
    """How a chat ended. The first three are outcomes of a contact, named as there."""

    ADVIES = "advies", "Er is advies gegeven"
    EINDE = "einde-contact", "Het ging niet over huiselijk geweld of kindermishandeling"
    INFORMATIE = "informatievraag", "Het was een vraag om informatie"
    BEZOEKER = "bezoeker", "De bezoeker sloot het gesprek"
    WEG = "weg", "De bezoeker was weg"


class Regelsoort(models.TextChoices):
    """What a line of a chat is: words of one of the two, or something that happened."""

    BEZOEKER = "bezoeker", "De bezoeker"
    MEDEWERKER = "medewerker", "Veilig Thuis"
    NOTITIE = "notitie", "Voor een collega"
    PAGINA = "pagina", "Een bladzijde"
    OPGENOMEN = "opgenomen", "Opgenomen"
    OVERGEDRAGEN = "overgedragen", "Overgedragen"
    TERUG = "terug", "Terug in de rij"
    GEVAAR = "gevaar", "Acuut gevaar"
    GEVRAAGD = "gevraagd", "Gemeente gevraagd"
    GEMEENTE = "gemeente", "Gemeente genoemd"
    GEEINDIGD = "geeindigd", "Geëindigd"


class ChatQuerySet(models.QuerySet["Chat"]):
    def running(self) -> "ChatQuerySet":
        return self.filter(geeindigd_op=None)

    def waiting(self) -> "ChatQuerySet":
        """Nobody has it; who began first comes first, also when it was somebody's before."""
        return self.running().filter(medewerker=None).order_by("begonnen_op", "id")


class Chat(OrganisatieTabel):
    """One conversation. Its id is the key of the tab of who began it; `medewerker` has it now, nobody while it waits."""

    begonnen_op = models.DateTimeField()
    jong = models.BooleanField()
    taal = models.CharField(max_length=2)
    medewerker = models.ForeignKey("accounts.Medewerker", null=True, on_delete=models.PROTECT, related_name="+")
    gemeente = models.ForeignKey("organisaties.Gemeente", null=True, on_delete=models.PROTECT, related_name="+")
    gevraagd_op = models.DateTimeField(null=True)
    gevaar_op = models.DateTimeField(null=True)
    geeindigd_op = models.DateTimeField(null=True)
    einde = models.CharField(max_length=20, choices=Einde, blank=True)
    contact = CompositeKey("contact.Contact", null=True, related_name="+")
    gewist_op = models.DateTimeField(null=True)

    objects = ChatQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "chats"
        indexes = [
            models.Index(fields=["organisatie", "begonnen_op"], condition=Q(geeindigd_op=None), name="chat_loopt"),
            models.Index(
                fields=["organisatie", "geeindigd_op"],
                condition=Q(geeindigd_op__isnull=False, gewist_op=None),
                name="chat_te_wissen",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(einde="", geeindigd_op=None) | (~Q(einde="") & Q(geeindigd_op__isnull=False)),
                name="chat_eindigt_met_einde",
            ),
        ]

    @property
    def is_over(self) -> bool:
        return self.geeindigd_op is not None


class Chatregel(OrganisatieTabel):
    """One line, locked, in the order of `nummer`. Its id is made of what was sent, so that sending twice is one line.

    `tekst` is what somebody wrote, or the code of a page that was shown. Wiped by rule; then the chat says that they were.
    """

    chat = CompositeKey(Chat, related_name="regels")
    nummer = models.PositiveIntegerField()
    soort = models.CharField(max_length=12, choices=Regelsoort)
    tekst_versleuteld = models.BinaryField(null=True)
    op = models.DateTimeField()
    door = models.ForeignKey("accounts.Medewerker", null=True, on_delete=models.PROTECT, related_name="+")

    tekst = Versleuteld("tekst_versleuteld")

    class Meta:
        verbose_name_plural = "chatregels"
        ordering = ["nummer"]
        constraints = [models.UniqueConstraint(fields=["chat", "nummer"], name="chatregel_op_volgorde")]


class Chatteken(OrganisatieTabel):
    """The last sign of life of a chat, by the clock of the machine, and how far each of the two has read."""

    chat = CompositeKey(Chat, related_name="tekens")
    bezoeker_op = models.DateTimeField()
    bezoeker_typt_op = models.DateTimeField(null=True)
    medewerker_typt_op = models.DateTimeField(null=True)
    gelezen = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name_plural = "chattekens"
        constraints = [models.UniqueConstraint(fields=["chat"], name="een_teken_per_chat")]


class Aanwezig(OrganisatieTabel):
    """Somebody of ours is there for the chat, until `tot` by the clock of the machine; each sign of life puts that on."""

    medewerker = models.ForeignKey("accounts.Medewerker", on_delete=models.PROTECT, related_name="+")
    tot = models.DateTimeField()

    class Meta:
        verbose_name_plural = "aanwezigen"
        constraints = [models.UniqueConstraint(fields=["organisatie", "medewerker"], name="een_keer_aanwezig")]


class Chatbalie(models.Model):
    """The sign on the door of one Veilig Thuis: until when somebody is there, how many, and how busy. Numbers only."""

    organisatie = models.OneToOneField(
        "organisaties.Organisatie", primary_key=True, on_delete=models.PROTECT, related_name="+"
    )
    bemand_tot = models.DateTimeField(null=True)
    aanwezig = models.PositiveIntegerField(default=0)
    gesprekken = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name_plural = "chatbalies"


class Chattijd(models.Model):
    """From when until when the chat of one Veilig Thuis is open on a day of the week; a holiday counts as a Sunday (7)."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisatie = models.ForeignKey("organisaties.Organisatie", on_delete=models.PROTECT, related_name="+")
    dag = models.PositiveSmallIntegerField()
    open = models.TimeField()
    dicht = models.TimeField()

    class Meta:
        verbose_name_plural = "chattijden"
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "dag"], name="chattijd_een_keer_per_dag"),
            models.CheckConstraint(condition=Q(dag__range=(1, 7)), name="chattijd_op_een_dag"),
            models.CheckConstraint(condition=Q(dicht__gt=F("open")), name="chattijd_sluit_na_openen"),
        ]
