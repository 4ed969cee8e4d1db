"""The frame of a statement in plain English: built by template from the record, never translated.

Start at `frame`, which puts speaker, act, certainty, relay, place and day in order; `content` adds
what the glossary, the figures, the times and the names recognise in the words themselves, in the
order of the text. A word that no table knows is left out, never guessed; a hedge or a negation is
never left out.
"""
