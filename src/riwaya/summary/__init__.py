"""What an article reports in a few points, each in the article's own words.

Start at `summarise`. `anchor` cuts the clause a statement stands in, with its cue and source;
`choose` says which clauses make the points; `phrase` labels them. Nothing is reworded: a clause
is a contiguous piece of the text, so no source, hedge or negation can be lost on the way.
"""
