"""Writes whole numbers in Arabic words, so that tests can read them back.

Written Arabic in both cases and genders, as a careful newspaper would; spoken Egyptian, as people
would say it. Written for these tests alone: it shares no word list with what it tests.
"""

from __future__ import annotations

from dataclasses import dataclass

ONES = ("", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة")
ONES_F = ("", "واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع")
TENS = ("", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")
HUNDREDS = ("", "", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع")
SCALES = (
    (10**9, "مليار", "مليارات"),
    (10**6, "مليون", "ملايين"),
    (10**3, "ألف", "آلاف"),
)


@dataclass(frozen=True)
class Written:
    """A way of writing: the case and gender of the numeral, and the spelling of the hundred."""

    genitive: bool = False
    feminine: bool = False
    hundred: str = "مئة"

    def spell(self, number: int) -> str:
        """Write a number from 1 to 10^12 - 1."""
        parts = []
        for scale, one, many in SCALES:
            count, number = divmod(number, scale)
            if count:
                parts.append(self.scaled(count, one, many))
        if number:
            parts.append(self.below_thousand(number))
        return " و".join(parts)

    def dual(self, stem: str) -> str:
        return stem + ("ين" if self.genitive else "ان")

    def scaled(self, count: int, one: str, many: str) -> str:
        """Write so many of a scale, which is masculine."""
        if count == 1:
            return one
        if count == 2:
            return self.dual(one)
        words = Written(self.genitive, feminine=False, hundred=self.hundred).below_thousand(count)
        if count == 200:  # in construct the dual loses its ن: مئتا ألف
            words = words[:-1]
        if 3 <= count % 100 <= 10:
            return f"{words} {many}"
        return f"{words} {one}" if count % 100 == 0 else f"{words} {one}ا"

    def below_thousand(self, number: int) -> str:
        hundreds, rest = divmod(number, 100)
        parts = []
        if hundreds == 1:
            parts.append(self.hundred)
        elif hundreds == 2:
            parts.append(self.dual(self.hundred[:-1] + "ت"))
        elif hundreds:
            parts.append(HUNDREDS[hundreds] + self.hundred)
        if rest:
            parts.append(self.below_hundred(rest))
        return " و".join(parts)

    def below_hundred(self, number: int) -> str:
        tens, unit = divmod(number, 10)
        ones = ONES_F if self.feminine else ONES
        if number == 10:
            return "عشر" if self.feminine else "عشرة"
        if 10 < number < 20:
            return self.teen(unit)
        word = self.dual(ones[2][:-2]) if unit == 2 else ones[unit]
        round_ = TENS[tens] + ("ين" if self.genitive else "ون") if tens else ""
        return " و".join(filter(None, (word, round_)))

    def teen(self, unit: int) -> str:
        if unit == 1:
            return "إحدى عشرة" if self.feminine else "أحد عشر"
        if unit == 2:
            head = "اثنت" if self.feminine else "اثن"
            return f"{head}{'ي' if self.genitive else 'ا'} عشر{'ة' if self.feminine else ''}"
        return f"{ONES_F[unit]} عشرة" if self.feminine else f"{ONES[unit]} عشر"


EG_ONES = ("", "واحد", "اتنين", "تلاتة", "اربعة", "خمسة", "ستة", "سبعة", "تمانية", "تسعة")
EG_TEENS = (
    *("عشرة", "حداشر", "اتناشر", "تلتاشر", "اربعتاشر"),
    *("خمستاشر", "ستاشر", "سبعتاشر", "تمنتاشر", "تسعتاشر"),
)
EG_TENS = ("", "", "عشرين", "تلاتين", "اربعين", "خمسين", "ستين", "سبعين", "تمانين", "تسعين")
EG_HUNDREDS = (
    *("", "مية", "ميتين", "تلتمية", "ربعمية"),
    *("خمسمية", "ستمية", "سبعمية", "تمنمية", "تسعمية"),
)
EG_FEW = ("", "", "", "تلات", "اربع", "خمس", "ست", "سبع", "تمن", "تسع", "عشر")


def egyptian(number: int) -> str:
    """Write a number from 0 to 10^9 - 1 as it is said in Cairo."""
    if number == 0:
        return "صفر"
    parts = []
    millions, rest = divmod(number, 10**6)
    thousands, rest = divmod(rest, 1000)
    if millions:
        parts.append("مليون" if millions == 1 else f"{_egyptian_below(millions)} مليون")
    if thousands == 1:
        parts.append("الف")
    elif thousands == 2:
        parts.append("الفين")
    elif 3 <= thousands <= 10:
        parts.append(f"{EG_FEW[thousands]} تلاف")
    elif thousands:
        parts.append(f"{_egyptian_below(thousands)} الف")
    if rest:
        parts.append(_egyptian_below(rest))
    return " و".join(parts)


def _egyptian_below(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    tens, unit = divmod(rest, 10)
    last = [EG_TEENS[unit]] if tens == 1 else [EG_ONES[unit], EG_TENS[tens]]
    return " و".join(filter(None, (EG_HUNDREDS[hundreds], *last)))
