"""How many syllables a word has when it is said aloud: a table for words no rule gets right, then a rule.

Readability formulas count syllables; ready-made counters take apheresis for two and leukapheresis for three, and so
are kind to exactly the hardest words. Nothing is looked up outside this file.
"""

import re
import unicodedata
from functools import lru_cache

# Counted as said aloud: leu-ka-phe-re-sis.
_FIELD = {
    3: "abecma antigen antigens aucatzyl breyanzi carvykti cytokine cytokines filgrastim igg kymriah lymphoma "
    "lymphomas tecartus vicleucel yescarta",
    4: "anaemia anakinra anemia apheresis autoleucel bendamustine ciloleucel diarrhea diarrhoea fludarabine ibuprofen "
    "leukaemia leukaemias leukemia leukemias maraleucel mrna myeloma myelomas plerixafor prophylaxis siltuximab",
    5: "axicabtagene brexucabtagene ciltacabtagene cyclophosphamide cytopenia cytopenias dexamethasone idecabtagene "
    "leucapheresis leukapheresis lisocabtagene lymphodepleting lymphodepletion neutropenia obecabtagene paracetamol "
    "tocilizumab",
    6: "acetaminophen encephalopathy immunoglobulin immunoglobulins levetiracetam neurotoxicity tisagenlecleucel",
    10: "hypogammaglobulinaemia hypogammaglobulinemia",
}
_EVERYDAY = {
    1: "ache aches ached drawer eye eyed eyes guide guides real scream tongue tongues vague",
    2: "acre being bracelet business cafe cashier chocolate crooked cushion delayed diamond dr dual elsewhere evening "
    "evenings every eyebrow eyebrows fashion fluid fluids giant guidance guideline guidelines haven't hundred hundreds "
    "junior lion liquid liquids maybe mr mrs naked onion onions opaque pigeon platelet platelets quiet sacred someone "
    "soldier tire tires triage unique via wednesday wicked",
    3: "announcement anyone aspirin australia averages avenue beforehand behaviour behaviours cereal embryo embryos "
    "idea ideal ideas recipe recipes theater usual valuable vegetable vegetables wherever",
    4: "coalition coordinate diabetes european february january laboratory society usually",
    5: "associated coordinator coordinators",
}
# Written in capitals but said as a word; every other abbreviation is spelled: M-R-I.
_SAID_AS_WORDS = {"AIDS": 1, "CAR": 1, "CARS": 1, "COVID": 2, "ICANS": 2, "ICE": 1, "PET": 1, "PICC": 1, "REMS": 1}
_COUNTS = {word: count for table in (_FIELD, _EVERYDAY) for count, words in table.items() for word in words.split()}

_BELOW_TWENTY = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)  # zero, one, ... nineteen
_TENS = (0, 0, 2, 2, 2, 2, 2, 3, 2, 2)  # twenty, ... seventy
MOST_OF_A_FIGURE = 3

_FIGURE = re.compile(r"[0-9][0-9.,]*")
_LETTERS = re.compile(r"([A-Z]{2,}|[A-Za-z](?:\.[A-Za-z])*)s?\Z")
_COMPOUND = re.compile(
    r"(?:bare|base|camp|care|case|every|fine|fire|fore|home|horse|house|life|like|line|made|make|more|name|nine|nose"
    r"|note|phone|safe|shoe|side|size|some|take|there|time|tube|where|white)(?=[^aeiouy'][a-z]{2})"
)
_SILENT_INSIDE = re.compile(
    r"(?<=[aeiouy][^aeiouy])e(?=(?:ly|ments?|ful|fully|less|ness|some|things?|times?|lines?|body|ty|teen|day)$)"
)
_VOWELS = re.compile(r"[aeiouy]+")
_CHANGES = tuple(
    (change, re.compile(pattern))
    for change, pattern in (
        (-1, r"(?<=[^aeiouy])e$"),  # home
        (1, r"[^aeiouylrw](?:le|re)s?$"),  # table, centre
        (-1, r"(?<=[^aeiouysxzcg])(?<!ch)(?<!sh)es$"),  # times, but not nurses
        (-1, r"(?<=[^aeiouytd])ed$"),  # asked, but not rested
        (1, r"[^aeiouylrw]led$"),  # tingled
        (1, r"[^aeiouy]ired$"),  # tired
        (1, r"i(?:a(?!ge)|o(?!n|us)|u)"),  # trial, radio
        (-1, r"(?:[ct]ia|gia)(?!$)"),  # special
        (1, r"(?<![tscgxnlh])ion"),  # scorpion, but not action
        (1, r"(?<![ctxg])ious"),  # serious, but not infectious
        (1, r"(?<![ctg])ie(?:r|st)(?!ce)|(?<![ctgs])ie(?:nt|nce|t)|^scie"),  # easier, science
        (1, r"[^aeiouy]ying|[aeo]y[aeiou]"),  # trying, staying
        (1, r"[^gqr]ua(?!r)|rua[^r]|[^q]uou"),  # actual, continuous
        (1, r"eo(?!p|u)"),  # video
        (1, r"crea[^mks]|rea(?:ct|ss|dm|l[^l])|area|idea|nausea|uarie?s?$"),  # create, react
        (1, r"(?<=[iah])sms?$|thms?$"),  # rhythm
        (1, r"(?:^|[^aeiouyc]|ech)oing$|[eua]ing$|uel|oe[mt]|uity"),  # doing, fuel
    )
)


@lru_cache(maxsize=8192)
def syllables(word: str, language: str = "en") -> int:
    """Syllables of one word, number or abbreviation, at least one; a hyphened word is the sum of its parts.

    `language`: en, or es, which spells as it sounds. Any other is counted by its groups of vowels. Figures count as
    they are said, but none for more than a hard word: else one thermometer would decide a page's grade.
    """
    parts = [part for part in re.split("[-/\u2013]", word.replace("\u2019", "'")) if part]
    if len(parts) != 1:
        return max(1, sum(syllables(part, language) for part in parts))
    whole = parts[0].rstrip(".").removesuffix("'s") if parts[0][:2].isupper() else parts[0].rstrip(".")
    figure = _FIGURE.search(whole)
    if figure:
        rest = [each for each in (whole[: figure.start()], whole[figure.end() :]) if "°" not in each]
        said = 2 * len(figure.group()) if language == "es" else _number(figure.group()) + 2 * whole.count("°")
        return min(said, MOST_OF_A_FIGURE) + sum(syllables(each, language) for each in rest if each)
    return max(1, _word(whole, language))


def _word(word: str, language: str) -> int:
    if word in _SAID_AS_WORDS:
        return _SAID_AS_WORDS[word]
    letters = _LETTERS.match(word)
    if letters:
        return sum(3 if letter in "Ww" else 1 for letter in letters.group(1) if letter != ".")
    if language == "es":
        return _spanish(unicodedata.normalize("NFC", word.lower()))
    return _english(_without_accents(word.lower())) if language == "en" else len(_VOWELS.findall(word.lower()))


def _english(word: str) -> int:
    if word in _COUNTS:
        return _COUNTS[word]
    if word.endswith("n't"):  # is-n't, but don't
        return max(1, _english(word[:-3])) + (word[-4:-3] in ("c", "d", "s"))
    if word.endswith("'s"):
        return _english(word[:-2]) + bool(re.search(r"(?:[sxz]|ch|sh|[cgsz]e)'s$", word))
    word = re.sub(r"'(?:ll|re|ve|d|m)?$", "", word)
    compound = _COMPOUND.match(word)
    if compound:
        return _english(compound.group()) + _english(word[compound.end() :])
    word = _SILENT_INSIDE.sub("", word)
    said = len(_VOWELS.findall(word)) + sum(change * len(rule.findall(word)) for change, rule in _CHANGES)
    return max(1, said)


def _spanish(word: str) -> int:
    """Strong vowels side by side and a weak one with an accent part: a-é-re-o, dí-a, but vein-te."""
    word = re.sub(r"(?<=[aeiouáéíóúü])h", "", word)
    word = re.sub(r"(?<=q)u|(?<=g)u(?=[eiéí])", "", word)
    word = re.sub(r"y(?![aeiouáéíóú])", "i", word)
    apart = re.findall(r"(?=[aeoáéóíú][aeoáéó]|[aeoáéó][íú]|ii|uu)", word)
    return len(re.findall(r"[aeiouáéíóúü]+", word)) + len(apart)


def _number(text: str) -> int:
    if not text.isdecimal() or len(text) > len("99"):
        return MOST_OF_A_FIGURE
    tens, ones = divmod(int(text), 10)
    if int(text) < len(_BELOW_TWENTY):
        return _BELOW_TWENTY[int(text)]
    return _TENS[tens] + (_BELOW_TWENTY[ones] if ones else 0)


def _without_accents(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))
