"""Say under which rule a name follows from the names that outside lists have for the same thing.

A name is traced, never taken on trust. It stands in a list as it is, or follows by a rule of the
language from one that stands there: another spelling of the same letters, a word of its kind before
or after it («جمهورية», «نيوز»: tools/world/name_parts.csv), some words of a longer name, or the Arabic
letters of a Latin name (sounds.py). Then `+rule` follows the source: `CLDR+rule`. A name that neither
stands nor follows has no source here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from bulk_counts import fold_phrase
from lexicon_rows import table
from sounds import sounds_like

__all__ = ["ORDER", "by_rule", "key", "latin", "skeleton", "trace"]

ORDER = (  # the better source first
    "CLDR",
    "country-codes",
    "i18n-iso-countries",
    "GeoNames",
    "CAMeL Morph",
    "iptv-org",
    "ArWikiCats",
    "news-feed-list-of-countries",
    "fundus",
    "newspaper4k",
    "newscatcher",
    "counted in bulk news",
)
_PARTS = [(fold_phrase(row["word"]), row["stands"]) for row in table("name_parts.csv")]
_HEADS = sorted((word for word, where in _PARTS if where == "before"), key=len, reverse=True)
_TAILS = [word for word, where in _PARTS if where == "after"]
_SAME = str.maketrans("غقكگطثصضذظپڤىؤئء", "ججججتتسدددبفيويا")
_MARKS = re.compile(r"[\u0640\u064b-\u0652\u0670]|\s*\(.*?\)")
_NONE: Mapping[str, str] = MappingProxyType({})


def key(form: str) -> str:
    """Fold a name as matching compares it, brackets, marks and hyphens left out.

    >>> key("فيينّا (النمسا)")
    'فيينا'
    """
    plain = _MARKS.sub("", unicodedata.normalize("NFC", form)).replace("-", " ").replace("_", " ")
    return fold_phrase(" ".join(plain.replace("\u200c", " ").split()))


def latin(name: str) -> str:
    """Reduce an English name to its letters, the article left out.

    >>> latin("The Bahamas"), latin("São Tomé")
    ('bahamas', 'saotome')
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]", "", re.sub(r"^the\s+", "", plain))


def skeleton(form: str) -> str:
    """Reduce a name to what all spellings of a foreign name share.

    The letters that Arabic writes a foreign sound with are made one (غ ج ك ق for g, ت ط ث, س ص,
    د ض ذ ظ), long vowels, hamzas, spaces, articles and a final ة fall away, doubled letters become one.

    >>> skeleton("أوغادوغو") == skeleton("واغادوجو")
    True
    """
    words = [re.sub("^ال(?=..)", "", word) for word in key(form).split()]
    joined = re.sub("ه$", "", "".join(words)).translate(_SAME)
    return re.sub(r"(.)\1+", r"\1", re.sub("[اويه]", "", joined) or joined)


def by_rule(source: str) -> str:
    """Mark a source: the form follows by a rule from what stands there.

    >>> by_rule("CLDR"), by_rule("CLDR+rule")
    ('CLDR+rule', 'CLDR+rule')
    """
    return source.removesuffix("+rule") + "+rule"


def trace(form: str, known: Mapping[str, str], spoken: Mapping[str, str] = _NONE) -> str | None:
    """Say which source gives a name, given what outside lists call the thing in Arabic and in Latin.

    >>> trace("جمهورية البستان", {key("البستان"): "CLDR"}), trace("بستانيا", {})
    ('CLDR+rule', None)
    >>> trace("ذا بستان هيرالد", {}, {"The Bustan Herald": "fundus"})
    'fundus+rule'
    """
    wanted = key(form)
    if wanted in known:
        return known[wanted]
    bare = [wanted.removeprefix(f"{head} ") for head in _HEADS if wanted.startswith(f"{head} ")][:1]
    bare += [wanted.removesuffix(f" {tail}") for tail in _TAILS if wanted.endswith(f" {tail}")]
    for spelling in (wanted, *bare):
        bones = skeleton(spelling)
        for name, source in sorted(known.items(), key=lambda pair: _rank(pair[1])):
            longer = f" {name} ".find(f" {spelling} ") >= 0 and len(spelling) > 3
            if longer or name in bare or (len(bones) > 1 and bones == skeleton(name)):
                return by_rule(source)
        for name, source in spoken.items():
            if sounds_like(spelling, name):
                return by_rule(source)
    return None


def _rank(source: str) -> int:
    return ORDER.index(source.removesuffix("+rule"))
