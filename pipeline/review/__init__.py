"""A second opinion: what people say of the facts that the rules found, kept by what a fact says, not by row.

content.py     what a fact says, as a digest; the kinds
offsets.py     what a fact says, as spans of its text: the form that test cases are kept in
verdicts.py    confirmed, rejected, undone; applied to facts as they are written
"""
