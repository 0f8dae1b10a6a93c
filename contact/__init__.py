"""Contact, reception offices, and « Je suis victime de racisme »."""
