"""The bar for finding statements: a list of verbs, and no other knowledge.

A verb of the list, a few words, and a word for *that*, a colon or a quotation mark: what follows was
said, up to the next verb of the list or to the end of the sentence or quotation, and the words
between say by whom. Where they say nothing, whoever spoke last goes on.
"""

from __future__ import annotations

import re
from typing import Any

Row = dict[str, Any]

VERBS = re.findall(
    r"\w+",
    """
قال قالت قالوا يقول تقول قائلا قائلة قوله قولها وقوله
أكد أكدت أكدوا يؤكد تؤكد مؤكدا مؤكدة
أضاف أضافت يضيف مضيفا مضيفة
أعلن أعلنت يعلن تعلن معلنا معلنة
أوضح أوضحت يوضح توضح موضحا موضحة
أشار أشارت يشير تشير مشيرا مشيرة
ذكر ذكرت يذكر تذكر ذاكرا
أفاد أفادت يفيد تفيد مفيدا
صرح صرحت يصرح مصرحا كتب كتبت
اعتبر اعتبرت يعتبر تعتبر معتبرا معتبرة
رأى رأت يرى ترى يعتقد تعتقد
كشف كشفت يكشف كاشفا أظهر أظهرت
شدد شددت يشدد تشدد مشددا مشددة
تابع تابعت يتابع متابعا أردف أردفت
لفت لفتت يلفت تلفت لافتا لافتة
بين بينت يبين مبينا مبينة
نقل نقلت أخبر أخبرت أبلغ أبلغت
زعم زعمت ادعى ادعت نفى نفت
حذر حذرت يحذر تحذر محذرا محذرة
توقع توقعت يتوقع رجح رجحت يرجح
""",
)
FEW = 16  # words between the verb and what was said
SPOKEN = 30  # letters in marks: fewer are a name or a title

_MARKED = "[\u064b-\u0652]*"
_VERB = "|".join(_MARKED.join(verb).replace("أ", "[أا]") + _MARKED for verb in VERBS)
_CUE = rf"(?<!\w)[وف]?(?P<cue>{_VERB})(?!\w)"
_NEXT = _CUE.replace("?P<cue>", "?:")
_THAT = rf"[بل]?[أإا]ن{_MARKED}(?:ه|ها|هم|هما|نا|ني|ك|كم)?(?!\w)"
_QUOTED = rf"[\"«“”](?P<quoted>[^\"»”“\n]{{{SPOKEN},}})"
_IN_SENTENCE = r"(?:[^.!?؟\n]|\.(?=\d))"
_SAID = re.compile(
    rf"{_CUE}(?P<who>(?:\s+(?!{_THAT}|{_NEXT})[^\s.!?؟:]+){{0,{FEW}}}?)"
    rf"(?::?\s*{_QUOTED}|(?:\s+(?={_THAT})|\s*:\s*)(?P<told>(?:(?!\s{_NEXT}){_IN_SENTENCE})+))"
)


def listed(reading: Row, text: str) -> Row:
    """A reading by the list alone, in the form of riwaya's.

    >>> read = listed({"actors": []}, "وقال وزير المياه إن السد امتلأ، مضيفا أن العمل مستمر.")
    >>> [(s["content"]["start"], s["speaker"]) for s in read["statements"]]
    [(17, 'b0'), (38, 'b0')]
    >>> read["actors"][0]["name"]
    'وزير المياه'
    """
    actors: list[Row] = []
    statements: list[Row] = []
    for number, said in enumerate(_SAID.finditer(text)):
        name, source = said["who"].strip(' ،"«»:'), None
        if name:
            start = text.index(name, said.start("who"))
            source = {"start": start, "end": start + len(name)}
            actors.append({"id": f"b{len(actors)}", "name": name, "type": "described", "roles": []})
            actors[-1] |= {"aliases": [], "mentions": [source]}
        content = _span(said, "quoted" if said["quoted"] else "told")
        statement = {"id": f"s{number}", "speaker": actors[-1]["id"] if actors else None}
        statement |= {"source": source, "cue": _span(said, "cue"), "content": content}
        statement |= {"evidence": [content], "channel": [], "mode": "indirect"}
        statements.append(statement | {"certainty": "stated", "confidence": 0.5})
    return reading | {"actors": actors, "statements": statements, "events": []}


def _span(said: re.Match[str], part: str) -> Row:
    return {"start": said.start(part), "end": said.end(part)}
