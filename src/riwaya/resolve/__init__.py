"""Decide what finds mean: which day, which person, whose words, how sure.

Start reading at `statements`, where an attribution becomes a statement; `sources` says who stands in
a region, `speakers` who speaks when nobody stands there, `actors` which names are one.
"""
