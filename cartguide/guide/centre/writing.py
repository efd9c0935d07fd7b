"""Writing a centre as one file that needs no other, such as is handed to a patient."""

import json
from base64 import b64encode
from collections.abc import Iterator

from cartguide.guide.centre import Centre

_ABOUT = "# CAR T Guide: a treatment centre's own numbers and words. Check it with: cartguide proof"
_LINE = 100


def written(centre: Centre) -> str:
    """The file's text. It reads back the same where every text of the centre is such as a centre file may have."""
    lines = [_ABOUT, "format = 1", f"name = {_text(centre.name)}", f"checked = {centre.checked}"]
    if centre.emergency:
        lines.append(f"emergency = {_text(centre.emergency)}")
    if centre.languages:
        lines.append(f"languages = {_texts(centre.languages)}")
    if centre.reviewed_only:
        lines.append("reviewed-only = true")
    lines.extend([*_logo(centre.logo), *_parts(centre)])
    if centre.kiosk:
        lines.extend(["", "[kiosk]", *(f"{key} = {_value(value)}" for key, value in centre.kiosk.items())])
    return "\n".join(lines) + "\n"


def _parts(centre: Centre) -> Iterator[str]:
    for number in centre.numbers:
        yield from _part("number", number._asdict())
    for identity, figure in centre.figures.items():
        yield from _part("figure", {"id": identity, **figure._asdict()})
    for item in centre.items:
        yield from _part("item", {"id": item.identity, "step": item.step, "text": item.text, "why": item.why})
    for step, paragraphs in centre.notes.items():
        yield from [*_part("note", {"step": step}), f"text = {_texts(paragraphs)}"]
    for review in centre.reviews:
        yield from [*_part("review", review._replace(day="")._asdict()), f"day = {review.day}"]
    for visit in centre.visits:
        yield from [*_part("visit", {"id": visit.identity, "title": visit.title}), f"points = {_texts(visit.points)}"]


def _part(kind: str, values: dict[str, str]) -> list[str]:
    """A [[kind]] with those of its values that are not empty."""
    return ["", f"[[{kind}]]", *(f"{key} = {_text(value)}" for key, value in values.items() if value)]


def _logo(picture: bytes) -> list[str]:
    if not picture:
        return []
    data = b64encode(picture).decode()
    return ['logo-data = """', *(data[at : at + _LINE] for at in range(0, len(data), _LINE)), '"""']


def _value(value: str | int | bool) -> str:  # noqa: FBT001  a setting that is true or false
    return _text(value) if isinstance(value, str) else str(value).lower()


def _texts(texts: tuple[str, ...]) -> str:
    return f"[{', '.join(map(_text, texts))}]"


def _text(text: str) -> str:
    """A TOML basic string: as JSON writes it, and DEL, which only TOML wants escaped."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
