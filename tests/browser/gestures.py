"""What visitors do that leads to another page."""


def follow(locator) -> None:
    """Click, and wait until the next page is all there: a click alone waits for its first bytes."""
    with locator.page.expect_navigation():
        locator.click()
