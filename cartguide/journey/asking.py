"""What *My details* asks: the questions in their order, which of them is asked when, and their words.

Each can be left, and taken back: what is not told is empty. Words are keys of the catalogue, names of products stand as
they are. docs/content-format.md says what the details are.
"""

from collections.abc import Mapping
from typing import NamedTuple

from cartguide.guide.model import message_id

NOT_TOLD = ""
TAKEN_BACK = message_id("What you chose here before does not go with this. Please choose again.")


class Choice(NamedTuple):
    """One answer. `also` is a line below its words; empty: none."""

    value: str
    words: str
    also: str = ""


class DetailQuestion(NamedTuple):
    """What is asked about one detail of the reader; `about` says more, or is empty. The last choice is not to tell."""

    detail: str
    words: str
    about: str
    choices: tuple[Choice, ...]


_OTHER_ILLNESSES = message_id("What is only about other illnesses is left out.")
_OTHER_PRODUCTS = message_id("What is only about other products is left out.")
# Choices not named here change nothing of what one reads.
_FOLLOWS: dict[str, dict[str, str]] = {
    "reader": {
        "caregiver": message_id("Each step now begins with words for you as the caregiver."),
        "parent": message_id("The guide now speaks to you as a parent."),
    },
    "age": {
        "child": message_id("What is only for teens and adults is left out."),
        "teen": message_id("What is just for teens is shown now."),
        "adult": message_id("What is only for children and teens is left out."),
    },
    "disease": dict.fromkeys(("lymphoma", "leukemia", "myeloma"), _OTHER_ILLNESSES),
    "setting": {
        "hospital": message_id("What is only for people who come in each day is left out."),
        "home": message_id("What is only for a stay in the hospital is left out."),
    },
    "infusion-days": {"one": message_id("What is only about several days is left out.")},
    "bridging": {"no": message_id("That step is now marked “maybe not for you”. You can still read it.")},
    "region": {
        "us": message_id("The guide now uses the numbers of the US."),
        "uk": message_id("The guide now uses the numbers and words of the UK."),
        "eu": message_id("The guide now uses the numbers and words of Europe."),
        "other": message_id("The guide now shows °C first."),
    },
}
_PRODUCTS = {
    "abecma": ("Abecma", "idecabtagene vicleucel"),
    "aucatzyl": ("Aucatzyl", "obecabtagene autoleucel"),
    "breyanzi": ("Breyanzi", "lisocabtagene maraleucel"),
    "carvykti": ("Carvykti", "ciltacabtagene autoleucel"),
    "kymriah": ("Kymriah", "tisagenlecleucel"),
    "tecartus": ("Tecartus", "brexucabtagene autoleucel"),
    "yescarta": ("Yescarta", "axicabtagene ciloleucel"),
}
# As public sources say. Breyanzi is given for lymphoma, and for one illness that is a leukemia by its name (CLL).
_PRODUCTS_FOR = {
    "lymphoma": ("breyanzi", "kymriah", "tecartus", "yescarta"),
    "leukemia": ("aucatzyl", "breyanzi", "kymriah", "tecartus"),
    "myeloma": ("abecma", "carvykti"),
}
_AGES_FOR = {"patient": ("child", "teen", "adult"), "parent": ("child", "teen")}
_CHILDS_AGE = message_id("How old is your child?")
_UNTOLD = Choice(NOT_TOLD, message_id("I don’t know, or I’d rather not say"))


def _question(detail: str, words: str, *choices: Choice, about: str = "") -> DetailQuestion:
    return DetailQuestion(detail, words, about, (*choices, _UNTOLD))


ASKED = (
    _question(
        "reader",
        message_id("Who is reading?"),
        Choice("patient", message_id("I am the patient")),
        Choice("caregiver", message_id("I am the caregiver"), message_id("I help someone who gets CAR T")),
        Choice("parent", message_id("I am a parent"), message_id("My child gets CAR T")),
    ),
    _question(
        "age",
        message_id("How old are you?"),
        Choice("child", message_id("A child")),
        Choice("teen", message_id("A teen")),
        Choice("adult", message_id("An adult")),
    ),
    _question(
        "disease",
        message_id("Which illness is it?"),
        Choice("lymphoma", message_id("Lymphoma")),
        Choice("leukemia", message_id("Leukemia")),
        Choice("myeloma", message_id("Myeloma")),
    ),
    _question(
        "product",
        message_id("Which CAR T product is planned?"),
        *(Choice(value, *names) for value, names in _PRODUCTS.items()),
        Choice("other", message_id("Another one")),
        about=message_id("Your team can tell you its name."),
    ),
    _question(
        "setting",
        message_id("Where are the first weeks after the cells?"),
        Choice("hospital", message_id("In the hospital")),
        Choice("home", message_id("Outside it, coming in each day")),
    ),
    _question(
        "infusion-days",
        message_id("Are the cells given on one day or on several?"),
        Choice("one", message_id("On one day")),
        Choice("several", message_id("On several days")),
    ),
    _question(
        "bridging",
        message_id("Is treatment while you wait part of the plan?"),
        Choice("yes", message_id("Yes")),
        Choice("no", message_id("No")),
        about=message_id("It is also called bridging. It is given while the cells are being made."),
    ),
    _question(
        "region",
        message_id("Where do you live?"),
        Choice("us", message_id("In the United States")),
        Choice("uk", message_id("In the United Kingdom")),
        Choice("eu", message_id("Somewhere else in Europe")),
        Choice("other", message_id("In another part of the world")),
    ),
)


def questions(details: Mapping[str, str]) -> tuple[DetailQuestion, ...]:
    """The questions asked of a reader with these details, in their order, each with the choices that can be."""
    return tuple(found for question in ASKED if (found := _asked(question, details)) is not None)


def changes(details: Mapping[str, str], detail: str, value: str) -> tuple[tuple[str, str], ...]:
    """What to tell when a choice is made, in order: what it makes impossible is taken back, then the choice itself."""
    possible = {
        question.detail: {choice.value for choice in question.choices}
        for question in questions({**details, detail: value})
    }
    others = {name: told for name, told in details.items() if name != detail and told}
    taken_back = [(name, NOT_TOLD) for name, told in others.items() if told not in possible.get(name, set())]
    return (*taken_back, (detail, value))


def follows(detail: str, details: Mapping[str, str]) -> str:
    """What the guide does with what was told, a key of the catalogue; empty where it does nothing."""
    told = details.get(detail, NOT_TOLD)
    if detail == "product" and told:
        return _OTHER_PRODUCTS
    return _FOLLOWS.get(detail, {}).get(told, "")


def _asked(question: DetailQuestion, details: Mapping[str, str]) -> DetailQuestion | None:
    reader, illness = details.get("reader", NOT_TOLD), details.get("disease", NOT_TOLD)
    if question.detail == "age":
        if reader not in _AGES_FOR:
            return None
        question = _only(question, _AGES_FOR[reader])
        return question._replace(words=_CHILDS_AGE) if reader == "parent" else question
    if question.detail == "product" and illness:
        return _only(question, (*_PRODUCTS_FOR[illness], "other"))
    return question


def _only(question: DetailQuestion, values: tuple[str, ...]) -> DetailQuestion:
    kept = (*values, NOT_TOLD)
    return question._replace(choices=tuple(choice for choice in question.choices if choice.value in kept))
