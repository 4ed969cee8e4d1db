"""What follows from what was read: whether the figures of a text agree with each other.

Start at `checks`. Nothing here reads words; what a finding means is decided in `resolve`.
"""
