from dataclasses import dataclass
from typing import Literal
Known=Literal["known","no cue","missing"]
@dataclass(frozen=True, slots=True)
class Measured:
    set: str
    corpus: str
    frame: str
    word: str
    known: bool
def page(*a): return ""
