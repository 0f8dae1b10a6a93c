"""Temporary stand-in."""

from django.contrib.auth.decorators import login_required

second_factor_required = login_required
