"""The outside lists of names in which the builders look a name up, read from one folder.

A state is found by its code, anything else by its English name; what counts as found says tracing.py.
The lists lie in the folder under these names:

    cldr/                 common/ of a CLDR release    npm pack cldr            (3rdparty/cldr/common)
    iso-countries/        the package i18n-iso-countries  npm pack i18n-iso-countries
    country-codes.csv     data/country-codes.csv of the repository datasets/country-codes
    channels.csv          data/channels.csv of the repository iptv-org/database
    feeds.json            database/news-feed-list-of-countries.json of yavuz/news-feed-list-of-countries
    publishers.md         docs/supported_publishers.md of the repository flairNLP/fundus
    google_sources.txt    of the package newspaper4k    (newspaper/resources/misc)
    package_rss.db        of the package newscatcher    (newscatcher/data)
    MSA-Noun-Prop-LEX.csv, MSA-Adj-LEX.csv             CAMeL Morph
    ArWikiCats/           the package of that name     pip download ArWikiCats==0.2.3, unzipped
"""

from __future__ import annotations

import csv
import json
import re
import sqlite3
import unicodedata
from collections import defaultdict
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlparse
from xml.etree import ElementTree as ET

from babel import Locale
from lexicon_rows import english_name
from tracing import key, latin

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["BODIES", "OUTLETS", "PLACES", "Named", "Outside"]

BUCKWALTER = dict(
    zip(
        "'|>&<}AbptvjHxd*rzs$SDTZEgfqklmnhwYy{",
        "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيا",
        strict=True,
    )
)
# which lists know what
PLACES = ("CLDR", "country-codes", "i18n-iso-countries", "CAMeL Morph", "ArWikiCats")
SITES = ("news-feed-list-of-countries", "fundus", "newspaper4k", "newscatcher")
OUTLETS = ("iptv-org", "ArWikiCats", *SITES)
BODIES = ("CAMeL Morph", "ArWikiCats")
_ARABIC = re.compile("[\u0621-\u064a]")
_UNUSED = re.compile(r"/(people|media|sports|taxonomy|jobs|people_|sport_)")
_EMPTY = re.compile(  # words that many names share
    "the|and|for|news|agency|newspaper|channel|radio|press|republic|city|arab|national|party|new|times"
    "|daily|post"
)


@dataclass(frozen=True, slots=True)
class Named:
    """One name in one outside list: the Arabic, the English beside it, a country code or nothing."""

    form: str
    english: str
    country: str
    source: str


class Outside:
    """Every outside list, read once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.codes = {
            latin(english_name(c)): c for c in map(str, Locale("en").territories) if _is_state(c)
        }
        self.by_country: defaultdict[str, dict[str, str]] = defaultdict(dict)
        self.by_english: defaultdict[str, list[Named]] = defaultdict(list)
        self.by_form: defaultdict[str, list[Named]] = defaultdict(list)
        self.nationalities: list[tuple[str, str, dict[str, str]]] = []
        self.adjectives: defaultdict[str, set[str]] = defaultdict(set)
        self.latin: defaultdict[str, list[str]] = defaultdict(list)
        readers = (self._cldr, self._country_codes, self._iso, self._camel, self._channels)
        for reader in (*readers, self._wikipedia):
            for named in reader():
                self._enter(named)
        for english, source in self._outlets():
            for name in (english, english.removeprefix("the")):
                self.latin[latin(name)].append(source)

    def spoken(self, english: str, sources: tuple[str, ...]) -> dict[str, str]:
        """Return the English name and its source, when one of the lists has a thing of that name."""
        bare = re.sub(r"\s*\(.*?\)", "", english)
        found = [source for source in self.latin.get(latin(bare), ()) if source in sources]
        return {bare: found[0]} if found else {}

    def names(self, english: str, sources: tuple[str, ...]) -> dict[str, str]:
        """Gather the folded names that lists give beside an English name, and the source of each."""
        found: dict[str, str] = {}
        for name in (english, re.sub(r"\s*\(.*?\)", "", english)):
            for named in self.by_english.get(latin(name), ()):
                if named.source in sources:
                    found.setdefault(key(named.form), named.source)
        return found

    def standing(
        self, form: str, english: str, sources: tuple[str, ...], country: str = ""
    ) -> str | None:
        """Return the source of a name whose English there shares a telling word with ours.

        A channel of the same country and the same name is the same channel.
        """
        for named in self.by_form.get(key(form), ()):
            same_land = named.source == "iptv-org" and named.country == country != ""
            same_word = _words(named.english) & _words(english)
            if named.source in sources and (same_land or same_word):
                return named.source
        return None

    def _enter(self, named: Named) -> None:
        form = key(named.form)
        if len(form) < 2 or not _ARABIC.search(form):
            return
        if named.country and named.source != "iptv-org":
            self.by_country[named.country].setdefault(form, named.source)
        if named.english:
            self.latin[latin(named.english)].append(named.source)
            self.by_english[latin(named.english)].append(named)
        self.by_form[form].append(named)

    def _cldr(self) -> Iterator[Named]:
        english = self._territories("en")
        for code, name in self._territories("ar"):
            for alike in [e for c, e in english if c == code] or [""]:
                yield Named(name, alike, code if _is_state(code) else "", "CLDR")
        shown = dict(self._zones("en"))
        for zone, city in self._zones("ar"):
            name = shown.get(zone, zone.rsplit("/", 1)[-1].replace("_", " "))
            yield Named(city, name, "", "CLDR")
        divisions = {
            e.get("type"): e.text or "" for e in self._xml("subdivisions/en", "subdivision")
        }
        for e in self._xml("subdivisions/ar", "subdivision"):
            yield Named(e.text or "", divisions.get(e.get("type"), ""), "", "CLDR")

    def _territories(self, language: str) -> list[tuple[str, str]]:
        return [
            (e.get("type", ""), e.text or "") for e in self._xml(f"main/{language}", "territory")
        ]

    def _zones(self, language: str) -> Iterator[tuple[str, str]]:
        for zone in self._xml(f"main/{language}", "zone"):
            if (city := zone.findtext("exemplarCity")) is not None:
                yield zone.get("type", ""), city

    def _xml(self, name: str, tag: str) -> list[ET.Element]:
        return list(ET.parse(self.folder / f"cldr/{name}.xml").iter(tag))  # noqa: S314  (a released file)

    def _country_codes(self) -> Iterator[Named]:
        for row in self._csv("country-codes.csv"):
            for column in ("UNTERM Arabic Short", "UNTERM Arabic Formal", "official_name_ar"):
                name = re.sub(r"\s*\(.*?\)|\*", "", row[column] or "")
                yield Named(
                    name, row["CLDR display name"], row["ISO3166-1-Alpha-2"], "country-codes"
                )

    def _iso(self) -> Iterator[Named]:
        path = self.folder / "iso-countries/langs/ar.json"
        for code, names in json.loads(path.read_text(encoding="utf-8"))["countries"].items():
            for name in [names] if isinstance(names, str) else names:
                yield Named(name, "", code, "i18n-iso-countries")

    def _camel(self) -> Iterator[Named]:
        for row in self._csv("MSA-Adj-LEX.csv"):
            self.adjectives[key(_arabic(row["LEMMA"]))] |= {
                latin(g) for g in row["GLOSS"].split(";")
            }
        for row in self._csv("MSA-Noun-Prop-LEX.csv"):
            if "rat:r" in row["FEAT"]:  # a person
                continue
            form = _arabic(row["LEMMA"])
            for gloss in row["GLOSS"].replace("_", " ").split(";"):
                yield Named(form, re.sub(r"[()]", " ", gloss), "", "CAMeL Morph")
                bare = re.sub(r"\(.*", "", gloss)
                yield Named(form, bare, self.codes.get(latin(bare), ""), "CAMeL Morph")

    def _outlets(self) -> Iterator[tuple[str, str]]:
        """Give the Latin names of channels, publishers and news sites (of a site, that of its host)."""
        for row in self._csv("channels.csv"):
            for name in (row["name"], *(row["alt_names"] or "").split(";"), row["network"] or ""):
                yield name, "iptv-org"
        feeds = json.loads((self.folder / "feeds.json").read_text(encoding="utf-8"))
        for feed in (feed for feeds_of_state in feeds.values() for feed in feeds_of_state):
            yield feed["publication_name"], "news-feed-list-of-countries"
            yield _host(feed["publication_website_uri"]), "news-feed-list-of-countries"
        publishers = (self.folder / "publishers.md").read_text(encoding="utf-8")
        for name in re.findall("<div>([^<>]+)</div>", publishers):
            yield name, "fundus"
        for site in (self.folder / "google_sources.txt").read_text(encoding="utf-8").split():
            yield _host(f"//{site}"), "newspaper4k"
        with closing(sqlite3.connect(self.folder / "package_rss.db")) as sites:
            for (site,) in sites.execute("select clean_url from rss_main"):
                yield _host(f"//{site}"), "newscatcher"

    def _channels(self) -> Iterator[Named]:
        for row in self._csv("channels.csv"):
            for name in (row["alt_names"] or "").split(";"):
                if _ARABIC.search(name):
                    bare = re.sub("^(قناة|تلفزيون|فضائية) | (الفضائية|الفضائيّة)$", "", name)
                    for form in dict.fromkeys((name, bare)):
                        yield Named(form, row["name"], row["country"], "iptv-org")

    def _wikipedia(self) -> Iterator[Named]:
        for path in sorted((self.folder / "ArWikiCats/jsons").rglob("*.json")):
            if _UNUSED.search(path.as_posix()):
                continue
            for english, value in _leaves(json.loads(path.read_text(encoding="utf-8"))):
                if isinstance(value, str):
                    yield Named(value, english, self.codes.get(latin(english), ""), "ArWikiCats")
                else:
                    self.nationalities.append(
                        (english, self.codes.get(latin(value["en"]), ""), value)
                    )

    def _csv(self, name: str) -> list[dict[str, str]]:
        with (self.folder / name).open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))


def _arabic(buckwalter: str) -> str:
    return "".join(BUCKWALTER.get(letter, "") for letter in buckwalter)


def _is_state(code: str) -> bool:
    return len(code) == 2 and code.isalpha()


def _leaves(tree: object) -> Iterator[tuple[str, str | dict[str, str]]]:
    """Give each pair of an English and an Arabic name, and each set of forms of a nationality."""
    if isinstance(tree, dict):
        for name, value in tree.items():
            if isinstance(value, dict) and "the_female" in value:
                yield name, value
                yield value["en"], value["ar"]
            elif isinstance(value, str):
                yield name, value
            else:
                yield from _leaves(value)


def _host(address: str) -> str:
    labels = (urlparse(address).hostname or "").removeprefix("www.").split(".")
    return labels[0] if len(labels) > 1 else ""


def _words(english: str) -> set[str]:
    plain = unicodedata.normalize("NFKD", english).encode("ascii", "ignore").decode().lower()
    return {word for word in re.findall("[a-z0-9]{3,}", plain) if not _EMPTY.fullmatch(word)}
