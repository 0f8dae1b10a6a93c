"""What happens when somebody signs in."""

import time

from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver

from django_otp import DEVICE_ID_SESSION_KEY

from .middleware import SEEN, STARTED


@receiver(user_logged_in)
def start_session(sender, request, user, **kwargs) -> None:
    """Start the clock, and ask for the second factor again, also of who was signed in already."""
    session = request.session
    if STARTED in session:
        # Django gives a new key to those only who were not signed in.
        session.cycle_key()
    session.pop(DEVICE_ID_SESSION_KEY, None)
    session[STARTED] = session[SEEN] = int(time.time())
    request.signed_in_as = user.get_username()
