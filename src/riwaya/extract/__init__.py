"""Find: one file a kind, from the laid-out words to what stands in them.

Each finder reads what earlier ones laid over the words and lays its own finds over them in turn; the
order is in `layers`. Finders say what stands in the text; what it means is decided in `resolve`.
"""
