"""A reading made by hand of an example article, from the answers its author wrote beside it."""

import hashlib
import json
from pathlib import Path
from typing import Any

from riwaya.model.actor import Actor, Role
from riwaya.model.ids import make_id
from riwaya.model.quantity import Figure
from riwaya.model.reading import (
    Clause,
    Document,
    Made,
    Note,
    PageBlock,
    Point,
    ProofStep,
    Published,
    Reading,
    Summary,
)
from riwaya.model.span import Span
from riwaya.model.statement import Link, Statement
from riwaya.model.when import Time

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
TWIN = EXAMPLES / "01-treaty-anniversary.txt"
ANSWERS = EXAMPLES / "expected" / "01-treaty-anniversary.json"


def article(text: str, **parts: object) -> Reading:
    """Make a reading of any text: one paragraph, and what is given besides."""
    document = Document(
        id=parts.pop("id", "made"),
        text_sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        text=text,
        title=parts.pop("title", None),
        outlet=parts.pop("outlet", None),
        outlet_basis="unknown",
        outlet_evidence=(),
        url=parts.pop("url", None),
        published=parts.pop("published", Published(None, "unknown")),
        blocks=parts.pop("blocks", (PageBlock("paragraph", 0, len(text)),) if text else ()),
    )
    return Reading(document, Made("0.0.0", "00"), **parts)


def statement(cue: Span, content: Span, **parts: object) -> Statement:
    """Make a plain statement: somebody says the content."""
    given: dict[str, Any] = {
        "id": "s1",
        "speaker": None,
        "source": None,
        "channel": (),
        "medium": None,
        "mode": "indirect",
        "act": "assert",
        "certainty": "stated",
        "modality": "actual",
        "polarity": "+",
        "cue": cue,
        "content": content,
        "evidence": (Span(min(cue.start, content.start), max(cue.end, content.end)),),
        "confidence": 0.9,
        "by": "said-that",
        "because": "the speaker stands with the cue",
    }
    return Statement(**(given | parts))


def twin() -> tuple[Reading, str]:
    """Make the reading of the treaty article, and give it with its text."""
    text = TWIN.read_text(encoding="utf-8")
    told = json.loads(ANSWERS.read_text(encoding="utf-8"))
    sha = hashlib.sha256(text.encode()).hexdigest()
    actors = _actors(told, text, sha)
    ids = {actor.name: actor.id for actor in actors}
    times, when = _times(told, sha)
    numbered = {
        s["id"]: make_id("s", sha, s["cue"]["start"], n) for n, s in enumerate(told["statements"])
    }
    figures = _figures(told, sha, numbered)
    statements = tuple(_statement(s, ids, when, numbered, figures) for s in told["statements"])
    published = told["published"]
    proof = tuple(
        ProofStep(step["says"], tuple(map(_span, step["evidence"]))) for step in published["proof"]
    )
    document = Document(
        id="01-treaty-anniversary",
        text_sha256=sha,
        text=None,
        title=None,
        outlet=told["outlet"]["value"],
        outlet_basis="inferred",
        outlet_evidence=tuple(map(_span, told["outlet"]["evidence"])),
        url=None,
        published=Published(published["value"], "inferred", proof=proof),
        blocks=tuple(
            PageBlock(
                b["kind"],
                b["start"],
                b["end"],
                b["label"] and _span(b["label"]),
                tuple(numbered[key] for key in b["repeats"]),
            )
            for b in told["blocks"]
        ),
    )
    reading = Reading(
        document=document,
        made=Made("0.0.0", "00" * 32),
        actors=actors,
        times=times,
        figures=figures,
        statements=statements,
        summary=_summary(told["statements"], numbered, text),
        notes=(
            Note(_span(told["traps"][2]), "a duty's timing, not a date"),
            Note(None, "made by hand"),
        ),
    )
    return reading, text


def _span(told: dict[str, Any]) -> Span:
    return Span(told["start"], told["end"])


def _actors(told: dict[str, Any], text: str, sha: str) -> tuple[Actor, ...]:
    made = []
    named = {actor["name"] for actor in told["actors"]}
    described = {s["speaker"] for s in told["statements"] if s["speaker"]} - named
    for number, actor in enumerate(told["actors"]):
        roles = tuple(
            Role(role["title"], role["status"], role["start"], role["end"])
            for role in (actor["role"], actor.get("former_role"))
            if role
        )
        mentions = tuple(
            Span(at, at + len(name))
            for name in (actor["name"], *actor["aliases"])
            for at in range(len(text))
            if text.startswith(name, at)
        )
        made.append(
            Actor(
                make_id("a", sha, 0, number),
                actor["name"],
                actor["type"],
                tuple(sorted(mentions)),
                roles=roles,
                aliases=tuple(actor["aliases"]),
                country=actor["country"],
                by="by-hand",
            )
        )
    for number, name in enumerate(sorted(described)):
        made.append(Actor(make_id("a", sha, 1, number), name, "described", (), by="by-hand"))
    return tuple(made)


def _times(told: dict[str, Any], sha: str) -> tuple[tuple[Time, ...], dict[str, str]]:
    made = tuple(
        Time(
            id=make_id("t", sha, t["start"], t["end"]),
            start=t["start"],
            end=t["end"],
            surface=t["surface"],
            type=t["type"],
            edtf=t["edtf"],
            timex=t["timex"],
            mod=t["mod"],
            earliest=None,
            latest=None,
            anchor="published" if t["anchor"] == "published" else None,
            because="" if t["anchor"] is None else f"held by: {t['anchor']}",
            by="by-hand",
        )
        for t in told["times"]
    )
    return made, {time.edtf: time.id for time in reversed(made) if time.edtf}


def _figures(told: dict[str, Any], sha: str, numbered: dict[str, str]) -> tuple[Figure, ...]:
    ids = {f["id"]: make_id("f", sha, f["start"], f["end"]) for f in told["figures"]}
    kept = (
        "start",
        "end",
        "surface",
        "low",
        "point",
        "high",
        "shape",
        "approximator",
        "unit",
        "kind",
    )
    return tuple(
        Figure(
            id=ids[f["id"]],
            by="by-hand",
            part_of=ids.get(f["part_of"]),
            statement=numbered.get(f["statement"]),
            **{key: f[key] for key in kept},
        )
        for f in told["figures"]
    )


def _statement(
    s: dict[str, Any],
    ids: dict[str, str],
    when: dict[str, str],
    numbered: dict[str, str],
    figures: tuple[Figure, ...],
) -> Statement:
    cue, content = _span(s["cue"]), _span(s["content"])
    return Statement(
        id=numbered[s["id"]],
        speaker=ids.get(s["speaker"]),
        source=s["source"] and _span(s["source"]),
        channel=tuple(Link(ids[c["name"]], c["start"], c["end"]) for c in s["channel"]),
        medium=s["medium"],
        mode=s["mode"],
        act=s["act"],
        certainty=s["certainty"],
        modality=s["modality"],
        polarity=s["polarity"],
        cue=cue,
        content=content,
        evidence=(Span(min(cue.start, content.start), max(cue.end, content.end)),),
        confidence=0.9 if s["source"] else 0.7,
        by=f"by-hand-{s['mode']}",
        because="the speaker stands with the cue"
        if s["source"]
        else "the one who spoke before goes on",
        gloss=tuple(map(_span, s["gloss"])),
        hedges=tuple(map(_span, s["hedges"])),
        loaded=tuple(map(_span, s["loaded"])),
        said_on=when.get(s["said_on"]),
        to=ids.get(s["to"]),
        nested=numbered.get(s["nested"]),
        about=tuple(f.id for f in figures if content.start <= f.start < content.end),
        says_en=f"Somebody · {s['act']}s · {s['modality']}",
    )


def _summary(statements: list[dict[str, Any]], numbered: dict[str, str], text: str) -> Summary:
    points = []
    for s in (statements[0], statements[13]):
        start, end = s["cue"]["start"], s["content"]["end"]
        said = text[start:end]
        clause = Clause(said, (Span(start, end),), statement=numbered[s["id"]])
        points.append(Point(s["speaker"], said, (clause,), label_en="A point"))
    return Summary(tuple(points))
