"""What every test stands on: which database, which browser, and nothing skipped in CI."""

import os
import shutil
from collections import defaultdict
from contextlib import ExitStack, contextmanager
from enum import IntEnum
from pathlib import Path

from django.conf import settings
from django.core.cache import caches
from django.db import connection, transaction
from django.test import TestCase, override_settings

import pytest
from pytest_django.plugin import blocking_manager_key

from tests.browser import chromium


class Ground(IntEnum):
    """What the database holds below the tests of a module."""

    EMPTY = 0
    SMALL = 1
    FURNISHED = 2

    @classmethod
    def of(cls, item) -> "Ground":
        """What one test stands on."""
        if "furnished_site" in item.fixturenames:
            return cls.FURNISHED
        return cls.SMALL if "site" in item.fixturenames else cls.EMPTY


# The ground of each module, by its path, and the one that stands at present.
GROUNDS, STANDS_ON = pytest.StashKey[dict[Path, Ground]](), pytest.StashKey[Ground]()


def _writes_for_good(item) -> bool:
    """Whether a test commits, and empties the tables afterwards."""
    marker = item.get_closest_marker("django_db")
    return "transactional_db" in item.fixturenames or bool(
        marker and marker.kwargs.get("transaction")
    )


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config, items):
    """Put modules on the same ground together, and leave out what does not apply.

    That is the tests of the other database, and those that need no second one, which run there
    too with EVERYTHING=yes. They are not skipped.
    """
    others = ["postgresql"]
    if connection.vendor == "postgresql":
        others = ["sqlite"] if os.environ.get("EVERYTHING") == "yes" else ["sqlite", "one_database"]
    left_out = [item for item in items if any(map(item.get_closest_marker, others))]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]
    grounds = defaultdict(lambda: Ground.EMPTY)
    for item in items:
        grounds[item.path] = max(grounds[item.path], Ground.of(item))
    items.sort(key=lambda item: (_writes_for_good(item), -grounds[item.path]))
    config.stash[GROUNDS], config.stash[STANDS_ON] = grounds, Ground.EMPTY


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item, nextitem):
    """Write again what migrations wrote, after a test that emptied the tables."""
    result = yield
    if nextitem and _writes_for_good(item):
        with item.config.stash[blocking_manager_key].unblock():
            written = connection._test_serialized_contents
            connection.creation.deserialize_db_from_string(written)
    return result


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


def _migrated_database() -> str:
    """An SQLite file that $MIGRATED_DATABASE names, migrated already: that takes half a minute."""
    return os.environ.get("MIGRATED_DATABASE", "") if connection.vendor == "sqlite" else ""


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings):
    """Each worker starts from a copy of the migrated database, where there is one."""
    if ready := _migrated_database():
        shutil.copy(ready, settings.DATABASES["default"]["TEST"]["NAME"])


@pytest.fixture(scope="session")
def django_db_keepdb(django_db_keepdb):
    """A database that was copied is not made again."""
    return django_db_keepdb or bool(_migrated_database())


@pytest.fixture(autouse=True)
def _empty_caches():
    """Objects that a test made and rolled back must not live on in a cache."""
    for cache in caches.all(initialized_only=True):
        cache.clear()
    # Nor what another test asked in vain: the next request would write it.
    from cai_site.newsroom.misses.counting import tally

    tally.clear()


@pytest.fixture(autouse=True)
def _indexes(request):
    """What a test saves is put into no index, a tenth of its time, unless it asks for it.

    The mark `indexed` asks; with EVERYTHING=yes every test is indexed.
    """
    if os.environ.get("EVERYTHING") == "yes" or request.node.get_closest_marker("indexed"):
        yield
        return
    from wagtail.signal_handlers import disable_reference_index_auto_update

    backend = settings.WAGTAILSEARCH_BACKENDS["default"]
    unfed = {"default": {**backend, "AUTO_UPDATE": False}}
    with override_settings(WAGTAILSEARCH_BACKENDS=unfed), disable_reference_index_auto_update():
        yield


@contextmanager
def standing(blocker, *steps):
    """What `steps` write stays in the database, below the tests, until the context is left.

    What waits for the commit runs: for the tests it is one.
    """
    with ExitStack() as stack:
        with blocker.unblock():
            stack.enter_context(transaction.atomic())
            with TestCase.captureOnCommitCallbacks(execute=True):
                for step in steps:
                    step()
        yield
        with blocker.unblock():
            transaction.set_rollback(True)
            stack.close()


@pytest.fixture(scope="session")
def _ground(django_db_setup, django_db_blocker):
    """Puts the site of a ground below the tests, in the place of the one before."""
    from tests.house import build_site, furnish_site

    steps = {Ground.SMALL: [build_site], Ground.FURNISHED: [build_site, furnish_site]}
    with ExitStack() as below:

        def stand_on(ground: Ground) -> None:
            below.close()
            if ground:
                below.enter_context(standing(django_db_blocker, *steps[ground]))

        yield stand_on


@pytest.fixture(scope="module", autouse=True)
def _module_ground(request):
    """The site that the tests of a module share; modules on the same one follow each other."""
    known, wanted = request.config.stash, request.config.stash[GROUNDS][request.path]
    if wanted != known[STANDS_ON]:
        request.getfixturevalue("_ground")(wanted)
        known[STANDS_ON] = wanted


@pytest.fixture
def site(db):
    """The home page of a small site (tests/house.py); what a test changes is rolled back."""
    from home.models import HomePage

    return HomePage.objects.get()


@pytest.fixture
def furnished_site(db):
    """The home page of a site with a full page of every type; `site` too in the same module."""
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
