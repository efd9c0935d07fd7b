"""What *My details* asks, whom it asks it, and what a choice takes back."""

import pytest

from cartguide.guide.conditions import DETAILS
from cartguide.journey.asking import ASKED, NOT_TOLD, changes, follows, questions


def values(details: dict[str, str], detail: str) -> list[str]:
    """The choices a reader has."""
    return [choice.value for question in questions(details) if question.detail == detail for choice in question.choices]


def test_everything_the_guide_can_follow_is_asked_and_nothing_else() -> None:
    asked = {question.detail: {choice.value for choice in question.choices} for question in ASKED}
    assert asked == {detail: {*known, NOT_TOLD} for detail, known in DETAILS.items()}


def test_who_reads_comes_first_and_not_to_tell_comes_last() -> None:
    assert next(question.detail for question in ASKED) == "reader"
    for question in ASKED:
        assert question.choices[-1].value == NOT_TOLD
        assert question.choices[-1].words == "I don’t know, or I’d rather not say"


@pytest.mark.parametrize(
    ("reader", "ages"),
    [
        ("", []),
        ("caregiver", []),
        ("patient", ["child", "teen", "adult", ""]),
        ("parent", ["child", "teen", ""]),
    ],
)
def test_the_age_is_asked_where_it_makes_sense(reader: str, ages: list[str]) -> None:
    assert values({"reader": reader}, "age") == ages


def test_a_parent_is_asked_for_the_age_of_the_child() -> None:
    words = {question.detail: question.words for question in questions({"reader": "parent"})}
    assert words["age"] == "How old is your child?"
    assert {question.detail: question.words for question in questions({"reader": "patient"})}[
        "age"
    ] == "How old are you?"


@pytest.mark.parametrize(
    ("illness", "products"),
    [
        ("", [*DETAILS["product"], ""]),
        ("lymphoma", ["breyanzi", "kymriah", "tecartus", "yescarta", "other", ""]),
        ("leukemia", ["aucatzyl", "breyanzi", "kymriah", "tecartus", "other", ""]),
        ("myeloma", ["abecma", "carvykti", "other", ""]),
    ],
)
def test_the_products_are_those_for_the_illness(illness: str, products: list[str]) -> None:
    assert values({"disease": illness}, "product") == products


@pytest.mark.parametrize(
    ("before", "choice", "told"),
    [
        ({}, ("reader", "parent"), [("reader", "parent")]),
        ({"reader": "patient", "age": "adult"}, ("reader", "parent"), [("age", ""), ("reader", "parent")]),
        ({"reader": "patient", "age": "teen"}, ("reader", "parent"), [("reader", "parent")]),
        ({"reader": "parent", "age": "child"}, ("reader", "caregiver"), [("age", ""), ("reader", "caregiver")]),
        ({"reader": "parent", "age": "child"}, ("reader", ""), [("age", ""), ("reader", "")]),
        (
            {"disease": "lymphoma", "product": "yescarta"},
            ("disease", "myeloma"),
            [("product", ""), ("disease", "myeloma")],
        ),
        ({"disease": "lymphoma", "product": "kymriah"}, ("disease", "leukemia"), [("disease", "leukemia")]),
        ({"disease": "lymphoma", "product": "other"}, ("disease", "myeloma"), [("disease", "myeloma")]),
        ({"product": "abecma", "region": "uk"}, ("bridging", "no"), [("bridging", "no")]),
    ],
)
def test_a_choice_takes_back_what_it_makes_impossible(
    before: dict[str, str], choice: tuple[str, str], told: list[tuple[str, str]]
) -> None:
    assert list(changes(before, *choice)) == told


def test_a_choice_that_changes_what_one_reads_says_how() -> None:
    silent = {("reader", "patient"), ("infusion-days", "several"), ("bridging", "yes")}
    told = {(detail, value) for detail, known in DETAILS.items() for value in known}
    assert {(detail, value) for detail, value in told if not follows(detail, {detail: value})} == silent
    assert not any(follows(detail, {}) for detail in DETAILS)
    assert follows("reader", {"reader": "parent"}) == "The guide now speaks to you as a parent."
