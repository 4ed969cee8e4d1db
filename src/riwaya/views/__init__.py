"""How a reading is shown: as JSON, in a terminal, as one page, as tables. Views return, cli writes.

Start reading at `json` (the contract) and `text` (the reading drawn under its text). What several
views share: `words` (the text that offsets count in), `layout` (blocks and sentences), `names` (ids
turned into names, the chain of a statement), `said` (a statement told in words), `labels` (every
label in Arabic and English), `doubt` (when a view says *check*) and `lines` (what drawings for a
terminal are made of). No view decides anything: what it shows stands in the reading.
"""
