"""How hard French reads, and for whom it is written (decision 0009).

`families` says what each kind of reader can read, `sentences` finds the sentences of a content,
`pages` gives the content of a page, `measure` its score. The editor's panel, the report of hard
texts and the tests of the starter content all stand on these.
"""
