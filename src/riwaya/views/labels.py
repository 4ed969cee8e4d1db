"""Every label of the interface in Arabic and English, for each value that the contract names.

The words describe and never judge. A value that is not listed here stands for itself, so that a
later layer is shown before it has a label; a test holds each list against its type.
"""

from __future__ import annotations

from typing import NamedTuple


class Label(NamedTuple):
    """One thing's name in both languages."""

    ar: str
    en: str


CERTAINTY = {
    "stated": Label("مصرَّح به", "stated"),
    "indicated": Label("تشير إليه معطيات", "indicated"),
    "probable": Label("مرجَّح", "probable"),
    "believed": Label("معتقَد", "believed"),
    "apparent": Label("يبدو", "apparent"),
    "possible": Label("محتمل", "possible"),
    "speculative": Label("تخمين", "speculative"),
    "denied": Label("منفيّ", "denied"),
    "withheld": Label("لم يُفصَح عنه", "withheld"),
    "norm": Label("نصّ مُلزِم", "norm"),
}
ACT = {
    "assert": Label("قول", "asserts"),
    "announce": Label("إعلان", "announces"),
    "confirm": Label("تأكيد", "confirms"),
    "deny": Label("نفي", "denies"),
    "decline": Label("امتناع", "declines"),
    "acknowledge": Label("إقرار", "acknowledges"),
    "estimate": Label("تقدير", "estimates"),
    "believe": Label("رأي", "believes"),
    "accuse": Label("اتهام", "accuses"),
    "warn": Label("تحذير", "warns"),
    "condemn": Label("إدانة", "condemns"),
    "reject": Label("رفض", "rejects"),
    "welcome": Label("ترحيب", "welcomes"),
    "promise": Label("وعد", "promises"),
    "threaten": Label("تهديد", "threatens"),
    "request": Label("طلب", "requests"),
    "ask": Label("سؤال", "asks"),
    "thank": Label("شكر", "thanks"),
    "norm": Label("حكم", "provides"),
    "other": Label("غير ذلك", "other"),
}
MODE = {
    "direct": Label("اقتباس حرفي", "direct quotation"),
    "indirect": Label("نقل بالمعنى", "indirect"),
    "partial": Label("اقتباس جزئي", "partly quoted"),
    "document": Label("نصّ وثيقة", "document"),
    "narrator": Label("كلام كاتب الخبر", "narrator"),
}
MODALITY = {
    "actual": Label("واقع", "actual"),
    "decided": Label("مقرَّر", "decided"),
    "planned": Label("مخطَّط له", "planned"),
    "possible": Label("ممكن", "possible"),
    "conditional": Label("مشروط", "conditional"),
    "hypothetical": Label("افتراضي", "hypothetical"),
}
MEDIUM = {
    "statement": Label("بيان", "statement"),
    "press_conference": Label("مؤتمر صحافي", "press conference"),
    "interview": Label("مقابلة", "interview"),
    "post": Label("منشور", "post"),
    "call": Label("اتصال", "call"),
    "document": Label("وثيقة", "document"),
    "speech": Label("خطاب", "speech"),
    "report": Label("تقرير", "report"),
}
SHAPE = {
    "exact": Label("محدَّد", "exact"),
    "about": Label("تقريبي", "about"),
    "at_least": Label("حدّ أدنى", "at least"),
    "at_most": Label("حدّ أعلى", "at most"),
    "between": Label("بين حدّين", "between"),
    "magnitude": Label("رتبة عددية", "order of magnitude"),
    "vague": Label("بلا رقم", "no number"),
}
FIGURE = {
    "killed": Label("قتلى", "killed"),
    "wounded": Label("جرحى", "wounded"),
    "casualties": Label("ضحايا", "casualties"),
    "sent": Label("أُرسِلوا", "sent"),
    "planned": Label("مزمَع", "planned"),
    "captured": Label("أسرى", "captured"),
    "displaced": Label("نازحون", "displaced"),
    "arms": Label("سلاح", "arms"),
    "money": Label("مال", "money"),
    "percent": Label("نسبة", "per cent"),
    "fraction": Label("كسر", "fraction"),
    "duration": Label("مدة", "duration"),
    "rank": Label("ترتيب", "rank"),
    "other": Label("غير ذلك", "other"),
}
TIME = {
    "date": Label("تاريخ", "date"),
    "duration": Label("مدة", "duration"),
    "set": Label("تكرار", "set"),
    "reference": Label("إشارة", "reference"),
}
MOD = {
    "approx": Label("تقريباً", "approximately"),
    "start": Label("أوائل", "start of"),
    "mid": Label("منتصف", "middle of"),
    "end": Label("أواخر", "end of"),
    "before": Label("قبل", "before"),
    "after": Label("بعد", "after"),
    "less_than": Label("أقل من", "less than"),
    "more_than": Label("أكثر من", "more than"),
}
ACTOR = {
    "person": Label("أشخاص", "persons"),
    "state": Label("دول", "states"),
    "organisation": Label("هيئات", "organisations"),
    "outlet": Label("وسائل إعلام", "outlets"),
    "place": Label("أمكنة", "places"),
    "group": Label("جماعات", "groups"),
    "described": Label("مصادر موصوفة بلا اسم", "described, not named"),
}
NAMED = {
    "table": Label("اسم من الجداول", "from the tables of names"),
    "glossary": Label("ترجمة حرفية من المسرد", "word for word, by the glossary"),
    "romanised": Label("كتابة صوتية تقريبية", "romanised: vowels are a guess"),
}
ROLE = {
    "current": Label("حالياً", "current"),
    "former": Label("سابقاً", "former"),
    "unstated": Label("", ""),
}
BASIS = {
    "given": Label("مُعطى مع النص", "given with the text"),
    "metadata": Label("من بيانات الصفحة", "from the page's metadata"),
    "inferred": Label("مستنتَج من النص", "inferred from the text"),
    "unknown": Label("غير معروف", "unknown"),
}
BLOCK = {
    "headline": Label("العنوان", "headline"),
    "control": Label("زرّ في الصفحة، لا يُقرأ", "page control, never read out"),
    "summary_point": Label("من ملخّص الصفحة نفسها", "the page's own summary"),
    "heading": Label("عنوان فرعي", "heading"),
    "paragraph": Label("فقرة", "paragraph"),
    "pull_quote": Label("مقتطف يكرّر المتن", "pull quote, repeats the body"),
    "related_headline": Label("عنوان خبر آخر", "related headline"),
    "caption": Label("تعليق صورة", "caption"),
    "byline": Label("توقيع", "byline"),
    "flash": Label("عاجل", "flash"),
    "correction": Label("تصويب", "correction"),
}
WEEKDAYS = (
    Label("الاثنين", "Monday"),
    Label("الثلاثاء", "Tuesday"),
    Label("الأربعاء", "Wednesday"),
    Label("الخميس", "Thursday"),
    Label("الجمعة", "Friday"),
    Label("السبت", "Saturday"),
    Label("الأحد", "Sunday"),
)
NOBODY = Label("متحدّث لم يُسمَّ", "speaker not named")


def label(kind: dict[str, Label], value: str) -> Label:
    """The label of a value; one without a label stands for itself.

    >>> label(CERTAINTY, "probable").ar, label(CERTAINTY, "later").en
    ('مرجَّح', 'later')
    """
    return kind.get(value, Label(value, value))
