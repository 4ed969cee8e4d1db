"""Where a name of a place stands: in the outside lists, by a rule from one of them, or in news."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from attested import ATTESTED, Attested
from lexicon_rows import english_name, forms_in, table
from outside import PLACES, Outside
from tracing import by_rule, key, latin, trace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bulk_counts import Bulk

__all__ = ["PlaceSources"]

STYLES = {  # words that a state's official name adds to its own
    *("جمهورية", "الجمهورية", "مملكة", "المملكة", "دولة", "الدولة", "سلطنة", "إمارة", "كومنولث"),
    *("الاتحادية", "الفيدرالية", "الفدرالية", "الكونفدرالية", "الديمقراطية", "الديموقراطية"),
    *("الشعبية", "الإسلامية", "الاشتراكية", "العربية", "المتحدة", "ولايات", "جزر", "منطقة"),
    *("الإدارية", "الخاصة", "مدينة", "الجماهيرية", "حاضرة"),
}


class PlaceSources:
    """The outside lists and the corpus, asked for the source of one name after another."""

    def __init__(self, bulk: Bulk, outside: Outside) -> None:
        self.outside = outside
        heads = [row["word"] for row in table("place_heads.csv")]
        cells = ("common", "official", "capital", "forms")
        tables = (table(f"{name}.csv") for name in ("states", "regions", "cities"))
        rows = [row for rows in tables for row in rows]
        cell = ";".join(row.get(name, "").replace("/", ";") for row in rows for name in cells)
        self.attested = Attested(bulk, forms_in(cell), heads)
        self.adjectives: defaultdict[str, set[str]] = defaultdict(set)
        for _, country, forms in outside.nationalities:
            self.adjectives[country] |= {key(form) for form in forms.values()}

    def state(self, form: str, country: str) -> str:
        """Trace a name of a state; an official one may add words of style to a name that stands."""
        known = self.outside.by_country[country]
        spoken = self.outside.spoken(english_name(country), PLACES)
        styles = {key(style) for style in STYLES}
        rest = " ".join(word for word in key(form).split() if word not in styles)
        found = trace(form, known, spoken)
        if found is None and rest and rest in self.adjectives[country]:
            found = "ArWikiCats+rule"
        if found is None and rest and (base := trace(rest, known, spoken)):
            found = by_rule(base)
        return found or self._in_news(form)

    def city(self, form: str, english: str, country: str, city: dict[str, Any] | None) -> str:
        """Trace a name of a city, alone or with what tells it from its namesakes."""
        known = self.outside.names(english, PLACES)
        spoken = self.outside.spoken(english, PLACES)
        if city is not None:
            for name in city["alternatenames"]:
                known.setdefault(key(name), "GeoNames")
            spoken.setdefault(city["name"], "GeoNames")
        if found := trace(form, known, spoken):
            return found
        rest, _, tail = key(form).rpartition(" ")
        if tail in self.adjectives[country] | {key("العاصمة")} and (
            base := trace(rest, known, spoken)
        ):
            return by_rule(base)
        return self._in_news(form)

    def region(self, form: str, english: str, country: str, alike: list[str]) -> str:
        """Trace a name of a region, a sea or a land without a code."""
        known = self.outside.names(english, PLACES)
        if latin(english) in self.outside.codes:
            known |= self.outside.by_country[country]
        found = trace(form, known, self.outside.spoken(english, PLACES))
        return found or self._in_news(form, alike)

    def _in_news(self, form: str, alike: Iterable[str] = ()) -> str:
        attested = {key(name): ATTESTED for name in (form, *alike) if self.attested.holds(name)}
        return trace(form, attested) or "own"
