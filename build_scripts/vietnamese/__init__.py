"""Vietnamese text: pure functions, text in and text out, standard library only.

unicode_forms  one way to write each letter (NFC), and Đ for its look-alike Ð
spaces         plain single spaces; the name of an invisible character that stayed
tones          hoà and hòa as one word, for comparing only
folding        no marks, no case, one dash: for headers, unit names, search
identity       one key for one person, however the name was written
collation      Vietnamese alphabetical order
numbers        1.860 and 102,5 for readers; the canonical number when its meaning is certain
dates          14/3/2022 for readers; the ISO date when it is certain
syllables      is this word a possible Vietnamese syllable
legacy_fonts   text of the old TCVN3 and VNI fonts to Unicode
damage         the kind of damage that makes a text untrustworthy
links          a text without its web addresses, which no law of text judges
private        identity cards, phone numbers, e-mail addresses in a text
capitals       a text as a sentence begins with it
suggest        the option that was probably meant
"""
