"""Opens the form for reports; run as `python -m tests.browser.report_site`.

The starter site has no key: nobody could read what is told.
"""

import django


def write() -> None:
    """A key that the team has tried."""
    from tests.reports.people import new_key

    new_key()


if __name__ == "__main__":
    django.setup()
    write()
