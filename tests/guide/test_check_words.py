"""Which words count as judgement, and which ordinary ones do not."""

import pytest

from cartguide.guide.check.unsafe import UNSAFE

SAID_NOWHERE = """monitors; monitored; detects; it tracks your fever; alerts; an alarm; warns; assesses; diagnoses
evaluates; checks your symptoms; normal range; abnormal; a safe range; safe levels
keeps you safe; guaranteed; clinically validated; recommends; recommended; recommendations
personalised advice; personalized advice; 5 percent; survival; survived; life expectancy
alerting; alarming; normal temperature; score; scored; a scoring list; trend; trending; threshold; triage; 1.5 hours
50 mg; 5ml; 2-mg; two tablets; half a pill; 30 drops
years to live; 7 of 10 people live; 3 in 10 patients died; Monitoring"""
SAID_FREELY = """normal life; your diagnosis; stay alert; it is safer to ask; the train tracks; the ICE score
keep your card safe; most people live at home; 1 in 10 people get a rash
a nurse looks at you often; checks your card; 3 meals; 1,000 people; version 2.0; 5 grandchildren; a triage nurse
your dose of medicine"""
SAID_NOWHERE_IN_SPANISH = """monitorea; monitorizar; detecta; alarma; evalúa; diagnostica; rango normal; niveles seguros
anormal; le mantiene seguro; garantizado; clínicamente probado; recomienda; recomendaciones
diez por ciento; supervivencia; sobreviven; esperanza de vida"""


@pytest.mark.parametrize("text", SAID_NOWHERE.replace("\n", "; ").split("; "))
def test_words_of_judgement(text: str) -> None:
    assert _found(text, "en")


@pytest.mark.parametrize("text", SAID_NOWHERE_IN_SPANISH.replace("\n", "; ").split("; "))
def test_words_of_judgement_in_spanish(text: str) -> None:
    assert _found(text, "es")


@pytest.mark.parametrize("text", SAID_FREELY.replace("\n", "; ").split("; "))
def test_ordinary_words(text: str) -> None:
    assert not _found(text, "en")


def test_each_word_has_a_reason() -> None:
    assert all(unsafe.reason for language in UNSAFE.values() for unsafe in language)


def _found(text: str, language: str) -> bool:
    return any(unsafe.pattern.search(text) for unsafe in UNSAFE[language])
