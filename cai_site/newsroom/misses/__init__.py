"""The addresses that visitors ask for in vain, so that staff lead them somewhere."""
