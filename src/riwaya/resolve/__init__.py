"""Decide what finds mean: which day, which person, whose words, how sure.

Start reading at `drafts`, where an attribution meets its content and its voice, and `statements`,
where it becomes a statement; `sources` says who stands in a region, `speakers` who speaks when nobody
stands there, `actors` which names are one. `times` is the room of dates, `english` of frame lines.
"""
