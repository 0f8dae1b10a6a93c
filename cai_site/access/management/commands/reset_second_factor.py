"""`manage.py reset_second_factor USERNAME`: for when the only administrator lost everything."""

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from wagtail.log_actions import log

from cai_site.access.models import forget_factors


class Command(BaseCommand):
    """Take the second factor from an account, whose next sign-in asks for a new one.

    Raises CommandError, in French, when nobody has that name.
    """

    help = "Retire le second facteur d’un compte\u00a0; la personne en choisit un nouveau ensuite."

    def add_arguments(self, parser) -> None:
        parser.add_argument("username", help="Identifiant du compte.")

    def handle(self, *args, username: str, **options) -> None:
        user = get_user_model().objects.filter(username=username).first()
        if user is None:
            raise CommandError(f"Aucun compte ne s’appelle «\u00a0{username}\u00a0».")
        if not forget_factors(user):
            self.stdout.write(f"{username} n’avait pas de second facteur.")
            return
        log(user, "access.factor_removed")
        self.stdout.write(f"Second facteur retiré\u00a0: {username} en choisira un nouveau.")
