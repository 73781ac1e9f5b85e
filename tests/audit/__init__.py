"""What the site weighs and how Lighthouse scores it on a phone: `make audit`, or `python -m tests.audit`.

lighthouse  the scores of one address, by the program from npm
weight      the bytes that a browser fetches: first visit, next page
report      both as Markdown, and which goals are missed
"""
