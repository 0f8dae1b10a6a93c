"""A site at another moment; run as `python -m tests.browser.later MOMENT WHAT…`.

WHAT is `publish`, which does what is due then, or paths, whose pages are printed.
"""

import sys
from datetime import datetime

import django

import time_machine


def show(paths: list[str]) -> None:
    """Print what a visitor would read at each path."""
    from django.test import Client

    for path in paths:
        print(Client().get(path, headers={"host": "localhost"}).content.decode())  # noqa: T201


if __name__ == "__main__":
    django.setup()
    with time_machine.travel(datetime.fromisoformat(sys.argv[1])):
        if sys.argv[2] == "publish":
            from django.core.management import call_command

            call_command("publish_scheduled")
        else:
            show(sys.argv[2:])
