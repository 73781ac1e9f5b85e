"""remind: letters to the units that are not done yet, and the one issue that a scheduled workflow keeps up to date.

`remind [--season NĂM] [--unit MÃ] [--all] [--format text|markdown|json] [--site-url ADDRESS] [--out FOLDER]` prints one
letter a unit, or writes one file a unit (`nhac-nop-<year>-<unit>.txt|md|json`) into the folder.

`remind --issue` is the interface for the workflow, and a promise: fields are added freely, never renamed.

    --format json       one object, see below
    --format markdown   the body alone, as the code host shows it
    --format text       the title, an empty line, the body

    version     1
    season      "2022": the season told of, by default the latest that takes registrations, else the latest
    today       "2022-03-10": the day of --today
    deadline    "2022-03-14": the last day that counts
    days_left   4; 0 on the last day, negative after it; null once the season takes no registrations
    due         whether the issue should be there: the season takes registrations, somebody is not done, and the
                deadline is at most 14 days away or past
    can_close   whether an issue that is open can be closed: everybody is done, or the season takes no registrations
    marker      first line of the body, hidden on the page: the issue is found again by it, one for each season
    title       at most 256 characters; it changes from day to day, so nothing is found by it
    body        Markdown below 65,536 bytes, data made harmless; the same data on the same day give the same bytes

What the workflow does, in this order: an open issue with the marker, written by the workflow's own account, gets title
and body; if there is none and `due` says so, one is opened; if `can_close` says so, what is open is closed. Exit
status: 0, or 1 when a shared table is broken (nothing is printed, no issue may be touched), or 2 when it cannot run.
"""
