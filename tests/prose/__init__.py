"""How the starter French is judged: who reads a page, how hard it reads, how it is typeset.

`families` says which page is written for whom, `sentences` reads the words of a page,
`measure` gives its score, `acronyms` and `typography` hold the rules of the house.
"""
