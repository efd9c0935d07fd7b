"""The proof of a centre file: all that patients will see of it, on paper, to be dialed, read and signed by two."""

from collections.abc import Iterator
from datetime import date

from cartguide.export.days import day_in_words
from cartguide.export.page import Heading, Paragraph, Part, Sheet, SignatureLines, Signs, Table
from cartguide.export.proof_figures import figure_parts
from cartguide.export.proof_material import Material, Printed
from cartguide.guide.catalogue import Words
from cartguide.guide.centre import CentreReview
from cartguide.guide.figure_values import figure_name
from cartguide.guide.model import Run, message_id
from cartguide.journey.in_force import in_force
from cartguide.journey.trust import Prints, holding

PAGE_WORDS = message_id("Page {page} of {pages}")
SIGNERS = 2
_ALONE = message_id("No center file was given. These are the guide's own numbers.")
_READ_ON = message_id("Dial every number of the team. Read every line. Sign at the end.")
_NOT_TO_TRY = message_id("Not to be tried")
_NO_NUMBER = message_id("This file has no number of a team. Patients are told to look on their card or papers.")
_REVIEWED_ONLY = message_id("Only pages that a clinician has checked are shown.")
_FINGERPRINTS = message_id("The fingerprint is that of a page's words as they are now. It changes with every word.")
_OTHER_WORDS = message_id("{role}, {day}, but other words than these")
_RIGHT = message_id("I have dialed every number and read every line. They are right.")


def proof(material: Material, say: Words, printed: date, version: str) -> Sheet:
    """The sheet to print. `printed` is today, `version` the program's."""
    name = material.centre.name
    title = say("Proof: {name}", name=name) if material.file else say("Proof of the guide without a center file")
    parts = (
        Heading(title, 1),
        *_about(material, say, printed, version),
        *_numbers(material, say, printed),
        *figure_parts(material, say, printed),
        *_calls(material, printed),
        *_own_words(material, say),
        *_pages(material, say),
        *_settings(material, say),
        Heading(say("Signatures")),
        Paragraph(say(_RIGHT)),
        SignatureLines((say("Name"), say("Role"), say("Date"), say("Dialed on")), SIGNERS),
    )
    return Sheet(title, say.language, parts, title, say(PAGE_WORDS))


def _about(material: Material, say: Words, printed: date, version: str) -> Iterator[Part]:
    day = day_in_words(printed.isoformat(), say)
    yield Paragraph(say("Printed on {day} by CAR T Guide {version}.", day=day, version=version))
    if material.file:
        checked = day_in_words(material.centre.checked, say)
        yield Paragraph(say("Center file: {file}, checked {day}.", file=material.file, day=checked))
    else:
        yield Paragraph(say(_ALONE), strong=True)
    yield Paragraph(say(_READ_ON), strong=True)


def _numbers(material: Material, say: Words, printed: date) -> Iterator[Part]:
    """Every number there is, with room to write when it was dialed. An ambulance is not called to try its number."""
    yield Heading(say("Numbers"))
    if not material.centre.numbers:
        yield Paragraph(say(_NO_NUMBER), strong=True)
    heads = (say("Whose"), say("Number"), say("When"), say("Dialed on, by whom"))
    rows = [(one.role, one.number, one.hours, "") for one in material.centre.numbers]
    if rows:
        rows[0] = (say("Call first: {role}", role=rows[0][0]), *rows[0][1:])
    for figure in material.figures.values():
        if figure.kind == "emergency":
            words = in_force(figure, {}, printed, material.centre).words
            rows.append((figure_name(figure), words, "", say(_NOT_TO_TRY)))
    yield Table(heads, tuple(rows), (30, 28, 20, 22))


def _calls(material: Material, printed: date) -> Iterator[Part]:
    """The whole call list, its figures as they are in force."""
    words = {
        identity: in_force(figure, {}, printed, material.centre).words for identity, figure in material.figures.items()
    }
    yield Heading(material.calls.title)
    yield Paragraph(_plain(material.calls.message, words))
    for group in material.calls.groups:
        yield Heading(_plain(group.heading, words), 3)
        for _, heading, signs in group.parts:
            yield Signs(_plain(heading, words), tuple(_plain(sign.runs, words) for sign in signs))


def _plain(runs: tuple[Run, ...], words: dict[str, str]) -> str:
    """Runs as one text; a figure that is not known shows its id, so that it is seen."""
    return "".join(words.get(run.target, run.target) if run.kind == "figure" else run.text for run in runs)


def _own_words(material: Material, say: Words) -> Iterator[Part]:
    centre, titles = material.centre, material.titles
    if centre.items:
        yield Heading(say("To do, added by the center"))
        rows = tuple((titles.get(item.step, item.step), item.text, item.why) for item in centre.items)
        yield Table((say("Step"), say("To do"), say("Why or how")), rows, (26, 44, 30))
    if centre.notes:
        yield Heading(say("Notes from the center"))
    for step, paragraphs in centre.notes.items():
        yield Heading(titles.get(step, step), 3)
        yield from map(Paragraph, paragraphs)


def _pages(material: Material, say: Words) -> Iterator[Part]:
    yield Heading(say("Pages, and who has checked them"))
    if material.centre.reviewed_only:
        yield Paragraph(say(_REVIEWED_ONLY), strong=True)
    yield Paragraph(say(_FINGERPRINTS))
    heads = (say("Page"), say("Language"), say("Fingerprint"), say("Checked by"))
    rows = [(*_named(page, say), page.fingerprint, _checked_by(page, material, say)) for page in material.pages]
    there = {(page.page, page.language) for page in material.pages}
    rows += [
        (review.page, review.language, say("no such page"), _checker(review, say))
        for review in material.centre.reviews
        if (review.page, review.language) not in there
    ]
    yield Table(heads, tuple(rows), (32, 14, 24, 30))


def _named(page: Printed, say: Words) -> tuple[str, str]:
    title = say("{title} (for parents)", title=page.title) if page.reader else page.title
    return f"{title}\n{page.page}", page.language


def _checked_by(page: Printed, material: Material, say: Words) -> str:
    """Who checked these very words; else who checked earlier ones. Those of its other form are not meant."""
    reviews = [one for one in material.centre.reviews if (one.page, one.language) == (page.page, page.language)]
    forms = [each for each in material.pages if (each.page, each.language) == (page.page, page.language)]
    others = tuple(each.fingerprint for each in forms if each.reader != page.reader)
    these, earlier = holding(reviews, Prints(page.fingerprint, others))
    if these:
        return "\n".join(_checker(one, say) for one in these)
    return "\n".join(say(_OTHER_WORDS, role=one.role, day=day_in_words(one.day, say)) for one in earlier)


def _checker(review: CentreReview, say: Words) -> str:
    return say("{role}, {day}", role=review.role, day=day_in_words(review.day, say))


def _settings(material: Material, say: Words) -> Iterator[Part]:
    centre = material.centre
    rows = [(say("Visit: {title}", title=one.title), ", ".join(one.points)) for one in centre.visits]
    rows += [
        (say("Setting of the clinic's screen: {key}", key=key), _said(value, say))
        for key, value in centre.kiosk.items()
    ]
    if centre.languages:
        rows.append((say("Languages"), ", ".join(centre.languages)))
    if centre.logo:
        rows.append((say("Logo"), say("a picture")))
    if rows:
        yield Heading(say("Visits and settings"))
        yield Table((say("What"), say("As it is set")), tuple(rows), (50, 50))


def _said(value: str | int | bool, say: Words) -> str:  # noqa: FBT001  a setting that is true or false
    if isinstance(value, bool):
        return say("yes") if value else say("no")
    return str(value)
