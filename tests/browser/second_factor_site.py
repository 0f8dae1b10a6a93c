"""The site whose administrator has no second factor yet: nothing of the starter site changes.

Run as `python -m tests.browser.second_factor_site`.
"""
