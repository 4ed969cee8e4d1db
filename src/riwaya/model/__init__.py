"""What things are: the types every other room hands on. Imports nothing of riwaya.

Start reading at `article` (what comes in), then `text` (what it is cut into), then `reading` (what
comes out). All are frozen, slotted dataclasses holding tuples, so they compare with ``==``, hash,
and travel between processes. Field names are those of the contract (schema ``riwaya.reading/1``); a
name that Python reserves ends in ``_`` (``in_``, ``from_``) and is written without it.
"""
