"""What the editor says of a page while it is written: readability, and faults with a remedy.

`findings` judges the words on the server, `static/js/content_checks.js` what only a browser shows;
`rules` names each fault in French, `checker` hands all of it to Wagtail's content checker.
"""
