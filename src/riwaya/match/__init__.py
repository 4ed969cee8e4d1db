"""The pattern engine: rules over words, in linear time, with the law of proof.

Start reading at `pattern` (the small language), then `automaton`, `lattice` (what patterns run over),
`run`, `rules` (TOML) and `proof`. This room knows neither Arabic nor news: words, classes and
attached letters come from outside as keys.
"""
