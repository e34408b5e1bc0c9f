"""A second opinion: what people say of the facts that the rules found, kept by what a fact says, not by row.

content.py     what a fact says, as a digest; the kinds
offsets.py     what a fact says, as spans of its text: the form that test cases are kept in
verdicts.py    confirmed, rejected, undone; applied to facts as they are written
precision.py   how often each rule is right by the verdicts; which facts to look at next
exchange.py    verdicts as JSON lines, out of one database and into another
identities.py  who is who by the verdicts
people.py      two people made one, articles split off one, taken back
settling.py    whom names stand for after that
cases.py       articles reviewed whole as test cases
"""
