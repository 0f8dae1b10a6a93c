"""What every test stands on: which database, which browser, and nothing skipped in CI."""

import os

from django.core.cache import caches
from django.db import connection, transaction

import pytest

from tests.browser import chromium


def pytest_collection_modifyitems(config, items):
    """Leave out the tests of the other database, and those that need no second one.

    Not skipped: they do not apply.
    """
    on_postgresql = connection.vendor == "postgresql"
    others = ["sqlite", "one_database"] if on_postgresql else ["postgresql"]
    left_out = [item for item in items if any(map(item.get_closest_marker, others))]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


def _refuse_skip(report):
    """With CI=true a skipped test is a failed test: nobody reads the list of skips there."""
    skipped = report.skipped and not hasattr(report, "wasxfail")
    if skipped and os.environ.get("CI") == "true":
        report.outcome = "failed"
        report.longrepr = f"CI=true allows no skipping. {report.longrepr[-1]}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport():
    return _refuse_skip((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report():
    return _refuse_skip((yield))


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """Launch this machine's Chromium."""
    # Playwright's loop runs in the test's thread, where Django would refuse the database.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    launch = {"executable_path": chromium.path(), "args": chromium.ARGUMENTS}
    return {**browser_type_launch_args, **launch}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    """The reader of every browser test."""
    return {**browser_context_args, **chromium.READER}


@pytest.fixture(autouse=True)
def _empty_caches():
    """Objects that a test made and rolled back must not live on in a cache."""
    for cache in caches.all(initialized_only=True):
        cache.clear()


def module_site(blocker, *steps):
    """Build a site in a transaction that lasts as long as the tests of a module."""
    with blocker.unblock(), transaction.atomic():
        for step in steps:
            step()
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def _small_site(django_db_setup, django_db_blocker):
    from tests.house import build_site

    yield from module_site(django_db_blocker, build_site)


@pytest.fixture(scope="module")
def _furnished_site(django_db_setup, django_db_blocker):
    from tests.house import build_site, furnish_site

    yield from module_site(django_db_blocker, build_site, furnish_site)


@pytest.fixture
def site(_small_site, db):
    """The home page of a small site (tests/house.py); what a test changes is rolled back."""
    from home.models import HomePage

    return HomePage.objects.get()


@pytest.fixture
def furnished_site(_furnished_site, db):
    """The home page of a site with a full page of every type. One module uses this or `site`."""
    from home.models import HomePage

    return HomePage.objects.get()


@pytest.fixture
def languages(settings):
    """Publish the site in the languages of these codes."""

    from cai_site.core.languages import published

    def publish(*codes: str) -> None:
        settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = published(*codes)

    return publish


@pytest.fixture
def arabic(site, languages):
    """Arabic beside French, its home page published; gives a function that translates a page."""
    from wagtail.models import Locale

    languages("fr-be", "ar")
    locale = Locale.objects.create(language_code="ar")

    def translate(page, title: str = "صفحة", **values):
        copy = page.specific.copy_for_translation(locale)
        for name, value in {"title": title, "introduction": "جملة.", **values}.items():
            setattr(copy, name, value)
        copy.save_revision().publish()
        return type(copy).objects.get(pk=copy.pk)

    translate(site, "الرئيسية", headline="مرحبا", doors=[], body=[])
    return translate
