"""The last resort needs nothing: no figures, no file; and it says no more and no other than the whole list."""

from pathlib import Path

import pytest

from cartguide.guide.built_in_calls import BUILT_IN
from cartguide.guide.calls import GROUPS, load_calls
from cartguide.guide.figures import figure_words, load_figures
from cartguide.guide.model import CallPage, Run
from cartguide.guide.readability import sentences_of, words_of

SIGNS = {
    sign.identity: (group.identity, sign) for group in BUILT_IN.groups for _, _, part in group.parts for sign in part
}


def runs_of(page: CallPage) -> list[Run]:
    runs = list(page.message)
    for group in page.groups:
        runs += group.heading
        for _, heading, signs in group.parts:
            runs += [*heading, *(run for sign in signs for run in sign.runs)]
    return runs


def test_it_can_be_shown_without_figures_or_words() -> None:
    assert {run.kind for run in runs_of(BUILT_IN)} == {"plain"}
    assert all(run.text.strip() and "{" not in run.text for run in runs_of(BUILT_IN))
    assert BUILT_IN.title


def test_its_groups_stand_in_the_order_of_the_list() -> None:
    groups = [group.identity for group in BUILT_IN.groups]
    assert groups == [group for group in GROUPS if group in groups]
    assert groups[:2] == ["emergency", "now"]
    assert all(signs for group in BUILT_IN.groups for _, _, signs in group.parts)


@pytest.mark.parametrize("text", [run.text for run in runs_of(BUILT_IN)])
def test_its_sentences_are_short(text: str) -> None:
    assert all(len(words_of(sentence)) <= 10 for sentence in sentences_of(text))


def test_its_signs_are_signs_of_our_list_in_the_same_group(resources: Path) -> None:
    page, _ = load_calls(resources / "content", "en")
    assert page
    groups = {sign.identity: group.identity for group in page.groups for _, _, part in group.parts for sign in part}
    assert {identity: group for identity, (group, _) in SIGNS.items()} == {
        identity: groups.get(identity) for identity in SIGNS
    }


def test_its_fever_is_the_limit_of_our_figures(resources: Path) -> None:
    figures, _ = load_figures(resources / "content", "en")
    said = "".join(run.text for run in SIGNS["fever"][1].runs)
    assert figure_words(figures["fever"], {}) in said


def test_every_number_to_dial_stands_in_it(resources: Path) -> None:
    figures, _ = load_figures(resources / "content", "en")
    heading = "".join(run.text for run in BUILT_IN.groups[0].heading)
    assert figure_words(figures["emergency-number"], {}) in heading
