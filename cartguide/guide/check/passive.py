"""Passive sentences of English pages: few enough that a reader knows who does what.

A simple rule: a form of *be*, then a past participle. What is a state rather than something done to somebody (tired,
swollen, *is called*) is let be; so are questions turned round (*How are cells made?*), which no simple rule finds.
"""

import re
from collections.abc import Iterator

from cartguide.guide.check.bars import Scored, scored
from cartguide.guide.check.loaded import Content, fault
from cartguide.guide.model import Problem, message_id
from cartguide.guide.readability import sentences_of

ONE_IN = 10
_PASSIVE = message_id(
    "{count} of the page's {sentences} sentences are passive; at most {most}. Say who does it: “{text}”"
)

_BE = r"(?:am|is|are|was|were|be|been|being|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|(?<=you|.we|hey)['’]re)"
_BETWEEN = (
    r"(?:not|never|often|also|still|usually|sometimes|always|then|now|being|only|first|all|both|each|soon|just|already"
    r"|again|later|once|mostly|\w{2,}ly)"
)
_IRREGULAR = """
beaten begun bitten blown bought bound brought built burnt caught chosen cut dealt done drawn driven drunk eaten
fed felt forgiven forgotten fought found frozen given ground grown heard held hidden hit hung kept known laid
led left lent let lit made meant met misunderstood overseen paid proven put read rebuilt said seen sent sewn
shaken shown shut sold spent split spoken spread stolen struck stuck stung sung swept taken taught thought
thrown told torn understood undone withdrawn woken won written
"""
# They say how somebody or something is, not what is done to it; or they are no participles.
_STATES = """
advanced afraid aged ashamed bed bleed bored born broken closed concerned confused crowded dazed delighted
depressed detailed disappointed embarrassed excited exhausted experienced feed frightened frustrated hundred
hurt indeed infected inflamed interested involved limited married mixed naked need overwhelmed pleased prepared
puzzled qualified red related relaxed relieved sacred satisfied scared seed shed shocked skilled speed stressed
surprised swollen tired trained trusted unexpected unrelated untreated unused upset weed worried wounded
"""
_PATTERN = re.compile(
    rf"\b{_BE}(?:\s+{_BETWEEN})*\s+(?!(?:{'|'.join(_STATES.split())})\b)(?!called\b|fed up\b)"
    rf"(?:(?!bed\b|red\b)\w{{2,}}ed|{'|'.join(_IRREGULAR.split())})\b",
    re.IGNORECASE,
)


def is_passive(sentence: str) -> bool:
    """Whether a sentence has a verb in the passive voice, as far as this rule sees."""
    return bool(_PATTERN.search(sentence))


def passive_sentences(page: Scored) -> list[tuple[str, int, str]]:
    """The passive sentences of a page, each with its file and line."""
    return [found for found in _sentences(page) if is_passive(found[2])]


def active_voice(content: Content) -> Iterator[Problem]:
    """No more than one passive sentence in ten, each shown where there are more; one is always free."""
    for page in scored(content):
        sentences = len(_sentences(page))
        found, most = passive_sentences(page), max(1, sentences // ONE_IN)
        for file, line, sentence in found if len(found) > most else ():
            yield fault(file, line, _PASSIVE, count=len(found), sentences=sentences, most=most, text=sentence)


def _sentences(page: Scored) -> list[tuple[str, int, str]]:
    """A page's sentences; a quick fact is a few words, and none."""
    passages = (passage for passage in page.passages if passage.kind != "fact")
    return [(passage.file, passage.line, sentence) for passage in passages for sentence in sentences_of(passage.text)]
