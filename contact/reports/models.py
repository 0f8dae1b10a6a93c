"""Reports of racism: everything that was written is sealed; what stays readable names nobody."""

from django.db import models, transaction
from django.db.models import F
from django.utils import timezone

from cai_site.core.members import member_key, name_of
from cai_site.core.outbox.models import OutboxMessage

from .sealing import NUMBER_LENGTH


class CaseKey(models.Model):
    """A public key to which reports are sealed. The private half is in the team's key file."""

    public_key = models.BinaryField("clé publique", editable=False)
    made_at = models.DateTimeField("créée le", default=timezone.now, editable=False)
    made_by = member_key("créée par")
    # Somebody opened the file once: nothing is sealed to a key that nobody can use.
    proven_at = models.DateTimeField("essayée le", null=True, editable=False)
    retired_at = models.DateTimeField("remplacée le", null=True, editable=False)

    class Meta:
        verbose_name = "clé des signalements"
        verbose_name_plural = "clés des signalements"
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return f"clé {self.fingerprint}"

    @classmethod
    def current(cls) -> "CaseKey | None":
        """The key to which new reports are sealed; None: none can be taken."""
        return cls.objects.filter(retired_at=None).exclude(proven_at=None).first()

    @property
    def fingerprint(self) -> str:
        """Its first signs, which the key file carries too."""
        return bytes(self.public_key).hex()[:16]


class ReportQuerySet(models.QuerySet):
    """Reports by what is to become of them."""

    def not_held(self):
        """Those that may be erased."""
        return self.exclude(held_until__gte=timezone.localdate())

    def expunge(self, *, dry_run: bool = False) -> int:
        """Delete reports with files, answers and mails; gives how many there were."""
        pks = list(self.values_list("pk", flat=True))
        if not dry_run:
            with transaction.atomic():
                for pk in pks:
                    OutboxMessage.objects.filter(key__startswith=f"report/{pk}/").delete()
                self.model.objects.filter(pk__in=pks).delete()
        return len(pks)


class Report(models.Model):
    """What somebody told, sealed; and how far the team is.

    No name, address, browser or hour: a date and a number. What is in clear serves the list.
    """

    class State(models.TextChoices):
        NEW = "nouveau", "Nouveau"
        IN_PROGRESS = "en-cours", "En cours"
        CLOSED = "clos", "Clos"

    NEXT = {
        State.NEW: (State.IN_PROGRESS,),
        State.IN_PROGRESS: (State.NEW,),
        State.CLOSED: (State.IN_PROGRESS,),
    }

    number = models.CharField("numéro", max_length=NUMBER_LENGTH, unique=True, editable=False)
    key = models.ForeignKey(
        CaseKey,
        verbose_name="clé",
        on_delete=models.PROTECT,
        related_name="reports",
        editable=False,
    )
    sealed = models.BinaryField("récit scellé", editable=False)
    receipt_salt = models.BinaryField("sel du reçu", editable=False)
    receipt_key = models.BinaryField("clé publique du reçu", editable=False)
    ticket_digest = models.CharField(max_length=64, unique=True, editable=False)
    # The mark of what was written (sealing.Receipt.digest): words that changed between two
    # clicks are an addition.
    digest = models.BinaryField("empreinte", editable=False)
    received_on = models.DateField("reçu le", default=timezone.localdate, editable=False)
    touched_on = models.DateField(
        "dernier mot de la personne", default=timezone.localdate, editable=False
    )
    has_news = models.BooleanField("à lire", default=True, editable=False)
    state = models.CharField(
        "état", max_length=10, choices=State, default=State.NEW, editable=False
    )
    assignee = member_key("confié à")
    held_until = models.DateField("conservé pour la justice jusqu’au", null=True, editable=False)
    closed_on = models.DateField("clos le", null=True, editable=False)
    is_counted = models.BooleanField("compté", default=False, editable=False)

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = "signalement"
        verbose_name_plural = "signalements"
        ordering = ["-received_on", "-pk"]
        # Wagtail's own screens give nobody anything here: one right, for one group.
        default_permissions = ()
        permissions = [("handle_report", "Peut traiter les signalements (avec la clé)")]

    def __str__(self) -> str:
        return f"n° {self.number}"

    @property
    def assignee_name(self) -> str:
        """Who handles it; "" for nobody."""
        return name_of(self.assignee)

    @property
    def is_held(self) -> bool:
        """Whether it is kept beyond its time at present."""
        return self.held_until is not None and self.held_until >= timezone.localdate()

    @property
    def clicks(self) -> tuple[State, ...]:
        """The states that one click gives it; closing asks for more."""
        return self.NEXT[self.state]

    def move_to(self, state: str) -> bool:
        """Give it another state; False when its state does not lead there."""
        if state not in self.clicks:
            return False
        self.state, self.closed_on = self.State(state), None
        self.save(update_fields=["state", "closed_on"])
        return True

    def close(self, domain: str, outcome: str) -> None:
        """It is over; counted once for the figures of the year, whatever happens later."""
        self.state, self.closed_on = self.State.CLOSED, timezone.localdate()
        if not self.is_counted:
            CaseCount.add(self.received_on.year, domain, outcome)
            self.is_counted = True
        self.save(update_fields=["state", "closed_on", "is_counted"])


class ReportEntry(models.Model):
    """What came after: words of the person, answers, notes of the team, passing on."""

    class Kind(models.TextChoices):
        ADDITION = "ajout", "Ajout de la personne"
        ANSWER = "reponse", "Réponse"
        NOTE = "note", "Note interne"
        PASSED_ON = "transmis", "Transmission"

    report = models.ForeignKey(
        Report,
        verbose_name="signalement",
        on_delete=models.CASCADE,
        related_name="entries",
        editable=False,
    )
    kind = models.CharField("type", max_length=10, choices=Kind, editable=False)
    author = member_key("écrit par")
    sealed = models.BinaryField("texte scellé pour l’équipe", editable=False)
    # Answers only: the same words, which the receipt opens.
    sealed_for_person = models.BinaryField(
        "texte scellé pour la personne", null=True, editable=False
    )
    # The mark of an addition (sealing.Receipt.digest): a second click adds nothing.
    digest = models.BinaryField("empreinte", null=True, editable=False)
    written_on = models.DateField("écrit le", default=timezone.localdate, editable=False)

    class Meta:
        verbose_name = "suite d’un signalement"
        verbose_name_plural = "suites des signalements"
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.report}"


class ReportFile(models.Model):
    """A picture or PDF that came with a report: its name, type and bytes, sealed together."""

    report = models.ForeignKey(
        Report,
        verbose_name="signalement",
        on_delete=models.CASCADE,
        related_name="files",
        editable=False,
    )
    sealed = models.BinaryField("fichier scellé", editable=False)

    class Meta:
        verbose_name = "pièce jointe"
        verbose_name_plural = "pièces jointes"
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"pièce {self.pk}, {self.report}"


class Reading(models.Model):
    """Who opened a report, when, and what for: shown on the report itself."""

    class Act(models.TextChoices):
        READ = "lecture", "a lu"
        FILE = "piece", "a ouvert une pièce jointe"
        WROTE = "ecrit", "a écrit"
        PASSED_ON = "transmis", "a transmis"
        STATE = "etat", "a changé l’état"
        ASSIGNED = "confie", "a confié le signalement"
        HELD = "conserve", "a changé le délai d’effacement"
        CLOSED = "clos", "a clos le signalement"

    report = models.ForeignKey(
        Report,
        verbose_name="signalement",
        on_delete=models.CASCADE,
        related_name="readings",
        editable=False,
    )
    reader = member_key("qui")
    act = models.CharField("action", max_length=10, choices=Act, editable=False)
    at = models.DateTimeField("quand", default=timezone.now, editable=False)

    class Meta:
        verbose_name = "consultation"
        verbose_name_plural = "consultations"
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.reader} {self.get_act_display()}, {self.report}"


class CaseCount(models.Model):
    """How many reports of a year ended how: all that is left of them for the yearly figures."""

    class Domain(models.TextChoices):
        HOUSING = "logement", "Logement"
        WORK = "emploi", "Emploi"
        SCHOOL = "ecole", "École"
        SERVICES = "services", "Services publics"
        POLICE = "police", "Police"
        SHOPS = "commerces", "Commerces et loisirs"
        STREET = "rue", "Rue, transports, voisinage"
        ONLINE = "internet", "Internet"
        OTHER = "autre", "Autre"

    class Outcome(models.TextChoices):
        HEARD = "ecoute", "Écoute et conseil"
        ACCOMPANIED = "accompagnement", "Accompagnement"
        PASSED_ON = "transmis", "Transmis à un autre service"
        NO_ANSWER = "sans-suite", "Sans suite de la personne"
        OUTSIDE = "hors-sujet", "Hors sujet"

    year = models.PositiveSmallIntegerField("année", editable=False)
    domain = models.CharField("domaine", max_length=12, choices=Domain, editable=False)
    outcome = models.CharField("issue", max_length=15, choices=Outcome, editable=False)
    number = models.PositiveIntegerField("nombre", default=0, editable=False)

    class Meta:
        verbose_name = "chiffre des signalements"
        verbose_name_plural = "chiffres des signalements"
        ordering = ["-year", "domain", "outcome"]
        constraints = [
            models.UniqueConstraint(fields=["year", "domain", "outcome"], name="one_case_count")
        ]

    def __str__(self) -> str:
        return f"{self.year}, {self.get_domain_display()}, {self.get_outcome_display()}"

    @classmethod
    def add(cls, year: int, domain: str, outcome: str) -> None:
        """Count one more."""
        row, _is_new = cls.objects.get_or_create(year=year, domain=domain, outcome=outcome)
        cls.objects.filter(pk=row.pk).update(number=F("number") + 1)
