"""The way of the data, from what people wrote to what readers see.

    repo      where every file lies
    read      files -> rows of text, each with its file and line
    validate  the schemas' word, then the checks: all problems in one list
    tables    totals, status, progress (pandas)
    pages     tables -> {path: text} (jinja2), pure
    write     brings the generated folders to exactly that

`pipeline` walks it, `__main__` is the door. A room imports only rooms on its own floor or below, never one above:

    ground  model, repo, messages, vietnamese
    2       problems, repairs, changes (two states compared), tables, pages, write
    3       read, schema, checks, exports, reminders (the board of a season as text, letters to the units)
    4       validate, fix, history (two states read, from git or folders)
    5       pipeline, website (the site generator and the live preview), untouched (a Markdown extension that runs
            in it), usb (the copy without a server),
            intake (any clerk's file to canonical CSV; it proposes and stops), review (a proposal judged),
            host (the code host, asked and told through gh)
    door    __main__, arguments, verbs (one file a verb: its options, what it prints)
"""
