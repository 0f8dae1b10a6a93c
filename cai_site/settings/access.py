"""How staff sign in: wrong passwords, the second factor, how long a session lasts."""

from datetime import timedelta

AUTHENTICATION_BACKENDS = [
    # Refuses before any password is looked at.
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]

# Whether nobody enters the admin with a password alone. Whoever has a second factor is asked
# for it anyway.
SECOND_FACTOR_REQUIRED = False
OTP_TOTP_ISSUER = "C.A.I."

# Ten wrong passwords for one account, wherever they come from (access/throttle.py).
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_LOCKOUT_PARAMETERS = ["username"]
AXES_USERNAME_FORM_FIELD = "username"
AXES_USERNAME_CALLABLE = "cai_site.access.throttle.counted_as"
AXES_HANDLER = "cai_site.access.throttle.AccountHandler"
AXES_LOCKOUT_CALLABLE = "cai_site.access.throttle.locked_out"
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False

# How long a session lasts without a sign of life, and at most.
STAFF_SESSION_IDLE = timedelta(minutes=60)
STAFF_SESSION_LIFETIME = timedelta(hours=12)

WAGTAILADMIN_USER_PASSWORD_RESET_FORM = "cai_site.access.forms.StaffPasswordResetForm"  # noqa: S105
WAGTAILADMIN_USER_LOGIN_FORM = "cai_site.access.forms.StaffLoginForm"
