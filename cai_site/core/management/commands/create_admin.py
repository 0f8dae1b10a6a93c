"""Create an administrator with a random password, shown once and stored nowhere."""

import secrets

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

User = get_user_model()

# Without the letters and digits that people confuse on paper: i, l, o, 0, 1.
ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"


def random_password() -> str:
    """Four groups of four characters, easy to copy by hand: about 79 bits of chance."""
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(4)) for _ in range(4))


def free_username(base: str) -> str:
    """`base`, or the first of `base-2`, `base-3`… that nobody has."""
    taken = set(User.objects.filter(username__startswith=base).values_list("username", flat=True))
    candidates = [base, *(f"{base}-{number}" for number in range(2, len(taken) + 2))]
    return next(name for name in candidates if name not in taken)


class Command(BaseCommand):
    """`make run` calls it with `--if-none`, `make admin` with `--username`.

    Raises CommandError, in French, when the name asked for is taken or not a valid one.
    """

    help = "Crée un compte d’administration et affiche son mot de passe une seule fois."

    def add_arguments(self, parser):
        parser.add_argument("--username", help="Identifiant. Sans lui : « admin ».")
        parser.add_argument(
            "--if-none",
            action="store_true",
            help="Ne fait rien s’il existe déjà un compte d’administration actif.",
        )

    def handle(self, *args, username, if_none, **options):
        if if_none and User.objects.filter(is_superuser=True, is_active=True).exists():
            return
        password = random_password()
        user = User(
            username=free_username("admin") if username is None else username.strip(),
            is_staff=True,
            is_superuser=True,
        )
        user.set_password(password)
        try:
            user.full_clean()
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        user.save()
        self.stdout.write(self.notice(user.username, password))

    def notice(self, username: str, password: str) -> str:
        """What the new administrator must know, framed so that it stands out of a log."""
        rule = "=" * 72
        return f"""
{rule}
  Un compte d’administration vient d’être créé.

    Adresse :       {settings.SITE_URL}{reverse("wagtailadmin_home")}
    Identifiant :   {username}
    Mot de passe :  {password}

  Notez ce mot de passe maintenant : il n’est gardé nulle part
  et ne sera plus affiché. Vous pourrez le changer dans « Compte ».
{rule}
"""
