"""Does a capital stand for its state here, or is it the place.

«أعلنت موسكو» and «رد واشنطن» are the state; «في موسكو», «العاصمة موسكو» and «زار موسكو» the city. What
shows neither is read as the place.
"""

from __future__ import annotations

from riwaya.arabic.characters import fold
from riwaya.extract.name import Name
from riwaya.match.lattice import Lattice
from riwaya.resolve.wording import sentence_of


def speaks_for_state(lattice: Lattice, name: Name, *, before: bool | None = None) -> bool:
    """Say whether a capital stands for its state, by the words beside it.

    ``before`` is the reading of the capital that this one is joined to with «and», None for none.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.names import laid_names
    >>> def read(words):
    ...     lattice = lay_text(words, load_grammar())
    ...     return [speaks_for_state(lattice, n) for n in laid_names(lattice) if n.kind == "capital"]
    >>> read("أعلنت باريس"), read("وباريس ترفض"), read("وصل إلى باريس"), read("العاصمة باريس")
    ([True], [True], [False], [False])
    """
    tokens = lattice.text.tokens
    attached = _attached(lattice, name)
    if attached == "و" and before is not None:
        return before
    if attached == "ب":
        return False
    first, last = sentence_of(lattice, name.first)
    back = [tokens[i].folded for i in range(max(first, name.first - _FAR), name.first)]
    if attached == "ل":
        return not _MOTION & {_bare(word) for word in back}
    while back and back[-1] in _QUOTES:
        back.pop()
    previous = _bare(back[-1]) if back else ""
    if previous in _PLACE or _in_capital(back):
        return False
    if previous in _TOWARDS:
        return bool(_PRESSURE & {_bare(word) for word in back})
    if _follows_verb(lattice, name.last, last):
        return True
    at = name.first - 1
    while at > first and tokens[at].folded in _QUOTES:
        at -= 1
    if previous in _DECLARED:  # «إعلان موسكو أن …», and not a declaration of that name
        return name.last < last and tokens[name.last].folded.startswith(_THAT)
    return at >= first and (previous in _ACTS or _verb_before(lattice, at))


def _attached(lattice: Lattice, name: Name) -> str:
    token = lattice.text.tokens[name.first]
    led = fold(lattice.text.article.text[token.start : name.span.start])
    return led[-1:]


def _in_capital(back: list[str]) -> bool:
    """Say whether «the capital» stands before, with or without its adjective."""
    return any(_bare(word) in _CAPITAL for word in back[-2:])


def _verb_before(lattice: Lattice, index: int) -> bool:
    """Say whether a word is a verb that a capital can be the subject or object of."""
    if lattice.has(index, "@CUE", "@CUING", "@BE"):
        return True
    return _feminine_verb(lattice, index)


def _follows_verb(lattice: Lattice, index: int, last: int) -> bool:
    """Say whether a verb whose subject is feminine stands after a capital: «باريس لن تقبل»."""
    while index < last and lattice.text.tokens[index].folded in _BEFORE_VERBS:
        index += 1
    if index >= last or lattice.text.tokens[index].folded[0] in "وف":
        return False
    return _feminine_verb(lattice, index)


def _feminine_verb(lattice: Lattice, index: int) -> bool:
    token = lattice.text.tokens[index]
    if token.kind != "word":
        return False
    word = token.folded
    if len(word) > _SHORTEST and word[0] in "وف":
        word = word[1:]
    if len(word) > _SHORTEST and word[0] == "س":
        word = word[1:]
    perfect = word.endswith("ت") and word[-2:-1] != "ا" and not word.startswith("ال")
    imperfect = word.startswith("ت") and not word.endswith(("ات", "ه"))
    if len(word) < _SHORTEST or not (perfect or imperfect):
        return False
    listed = lattice.has(index, "@CUE", "@BE")
    return listed or not lattice.has(index, *_NO_VERB)


def _bare(word: str) -> str:
    """Return a word without «and» and a feminine or owner's ending (زيارة, زيارته, وزيارتها)."""
    word = word[1:] if len(word) > _SHORTEST and word.startswith("و") else word
    for ending in ("تها", "تهم", "ته", "ه"):
        if len(word) - len(ending) >= _SHORTEST - 1 and word.endswith(ending):
            return word[: -len(ending)]
    return word


_FAR = 6
_SHORTEST = 3
_QUOTES = frozenset("\"“”«»'")
_NO_VERB = (
    "@COMMON",
    "@GIVEN",
    "@PREP",
    "@IN",
    "@CUED",
    "@ORG_HEAD",
    "@COUNTED",
    "@DEMONYM",
    "@CITY",
)
_BEFORE_VERBS = frozenset(
    fold(word) for word in ("قد", "لن", "لم", "لا", "سوف", "ما", "باتت", "كانت", "هي")
)


def _words(listed: str) -> frozenset[str]:
    return frozenset(_bare(fold(word)) for word in listed.split())


_CAPITAL = _words("العاصمة بالعاصمة للعاصمة عاصمة لعاصمة مدينة بمدينة لمدينة")
_PLACE = _words(
    "في إلى الى من عن قرب داخل خارج وسط شرق غرب شمال جنوب شرقي غربي شمالي جنوبي نحو صوب "
    "عبر حول قبالة ضواحي ضاحية ريف قلب مطار جامعة ميناء مرفأ شوارع ساحات سكان أهالي بلدية "
    "محافظ محافظة عمدة أمين ولاية إقليم منطقة حي زيارة زار يزور سيزور تزور زارت سيزورون "
    "زاروا مغادرة غادر غادرت يغادر وصل وصلت يصل وصول دخول دخل مؤتمر اجتماع اجتماعات قمة "
    "مفاوضات محادثات مباحثات معرض مهرجان بورصة طريق هجوم هجمات تفجير تفجيرات سقوط"
)
_TOWARDS = _words("على ضد مع بين تجاه إزاء")
_PRESSURE = _words(
    "عقوبات العقوبات ضغط ضغوط الضغط الضغوط حظر الحظر المفروضة المفروض اتفاق الاتفاق "
    "اتفاقا اتفاقية الاتفاقية العلاقات علاقات علاقاته التعاون تعاون التحالف تحالف التوتر "
    "توتر الخلاف خلاف الخلافات خلافات التقارب تقارب الحوار حوار الوساطة وساطة النووي "
    "تفاهم التفاهم الأزمة أزمة"
)
_MOTION = _words(
    "زيارة الزيارة رحلة الرحلة سفر السفر وصول وصوله توجه عودة العودة دخول طريق الطريق "
    "رحلات وصل توجهه"
)
_ACTS = _words(
    "حكومة نظام سلطات إدارة رد موقف موقفها قرار سياسة التزام إصرار إحجام رفض قبول موافقة "
    "اتهام اتهامات مزاعم تعهد نية رغبة مصلحة مصالح حليف حلفاء حليفة خصوم سفير سفيرة سفراء "
    "مندوب مبعوث علاقات علاقة دعم مساعي جهود دور إدراك تصريحات نفي تهديد تهديدات ادعاء "
    "ضغوط مطالب مطالبة دعوة سعي طموحات استعداد تدخل وساطة متهمة متهما"
)
_DECLARED = _words("إعلان بيان")
_THAT = (fold("أن"), fold("عن"))
