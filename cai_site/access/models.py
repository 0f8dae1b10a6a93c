"""The second factors of staff: an application that shows codes, and recovery codes on paper."""

from datetime import datetime, timedelta

from django.contrib.auth.models import AbstractBaseUser
from django.db import models, transaction
from django.utils import timezone

from django_otp.models import Device, ThrottlingMixin, TimestampMixin
from django_otp.plugins.otp_totp.models import TOTPDevice

from .recovery import CODES, digest, new_code


class PatientThrottling:
    """Makes a device wait twice as long after each wrong code, but never longer than `LONGEST`.

    Without an end, whoever stole a password could keep its owner out for years.
    """

    LONGEST = timedelta(minutes=15)

    def verify_is_allowed(self) -> tuple[bool, dict | None]:
        allowed, reasons = super().verify_is_allowed()
        if allowed:
            return allowed, reasons
        free_at = min(reasons["locked_until"], self.throttling_failure_timestamp + self.LONGEST)
        if timezone.now() >= free_at:
            return True, None
        return False, {**reasons, "locked_until": free_at}

    @property
    def locked_until(self) -> datetime | None:
        """Until when no code is looked at; None when one may be tried."""
        allowed, reasons = self.verify_is_allowed()
        return None if allowed else reasons["locked_until"]


class Authenticator(PatientThrottling, TOTPDevice):
    """The application of a member's telephone or computer; each member has one at most."""

    class Meta:
        proxy = True
        verbose_name = "application de codes"
        verbose_name_plural = "applications de codes"

    @classmethod
    def of(cls, user: AbstractBaseUser) -> "Authenticator | None":
        """The application that a member enrolled."""
        return cls.objects.filter(user=user, confirmed=True).first()

    @classmethod
    def enrol(cls, user: AbstractBaseUser, key: str, code: str) -> "Authenticator | None":
        """Take `key` for the member's application, in the place of the one before.

        None, and nothing changes, when `code` is not what the key gives now.
        """
        with transaction.atomic():
            device = cls(user=user, name="application", key=key)
            if device.verify_token(code):
                TOTPDevice.objects.filter(user=user).exclude(pk=device.pk).delete()
                return device
            transaction.set_rollback(True)
        return None


class RecoveryDevice(PatientThrottling, TimestampMixin, ThrottlingMixin, Device):
    """A member's recovery codes: each opens once, for whoever lost the telephone.

    The ready-made device of django-otp keeps such codes in clear.
    """

    # Nobody guesses 80 bits: the wait only keeps the work small.
    LONGEST = timedelta(seconds=30)

    class Meta:
        verbose_name = "codes de secours"
        verbose_name_plural = "codes de secours"
        constraints = [models.UniqueConstraint(fields=["user"], name="one_recovery_device")]

    @classmethod
    def renew(cls, user: AbstractBaseUser) -> list[str]:
        """Fresh codes in the place of all those before, in clear: show them, keep them nowhere."""
        codes = [new_code() for _ in range(CODES)]
        with transaction.atomic():
            device, _ = cls.objects.get_or_create(user=user, defaults={"name": "codes"})
            device.throttle_reset()
            device.codes.all().delete()
            RecoveryCode.objects.bulk_create(
                RecoveryCode(device=device, digest=digest(code)) for code in codes
            )
        return codes

    @classmethod
    def left(cls, user: AbstractBaseUser) -> int:
        """How many codes a member can still use."""
        return RecoveryCode.objects.filter(device__user=user).count()

    def get_throttle_factor(self) -> int:
        return 1

    def verify_token(self, token: str) -> bool:
        """Use a code up. The caller holds the row (`django_otp.verify_token`)."""
        if not self.verify_is_allowed()[0]:
            return False
        deleted, _ = self.codes.filter(digest=digest(token)).delete()
        if not deleted:
            self.throttle_increment()
            return False
        self.throttle_reset(commit=False)
        self.set_last_used_timestamp(commit=False)
        self.save()
        return True


class RecoveryCode(models.Model):
    """What is kept of one code until it is used."""

    device = models.ForeignKey(
        RecoveryDevice, models.CASCADE, related_name="codes", editable=False, verbose_name="codes"
    )
    digest = models.CharField("empreinte", max_length=64, editable=False)

    class Meta:
        verbose_name = "code de secours"
        verbose_name_plural = "codes de secours à usage unique"
        constraints = [models.UniqueConstraint(fields=["device", "digest"], name="recovery_code")]

    def __str__(self) -> str:
        return f"code {self.pk}"


def forget_factors(user: AbstractBaseUser) -> bool:
    """Take every second factor from a member; whether there was one."""
    with transaction.atomic():
        removed, _ = TOTPDevice.objects.filter(user=user).delete()
        codes, _ = RecoveryDevice.objects.filter(user=user).delete()
    return bool(removed or codes)
