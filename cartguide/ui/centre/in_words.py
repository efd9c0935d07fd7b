"""What is wrong with a file or a form, said in the words of the catalogue."""

from cartguide.guide.catalogue import Words as Say


def in_words(say: Say, wording: str, values: tuple[tuple[str, str], ...]) -> str:
    """The sentence of a catalogue key with its {names} filled, whatever these are called."""
    return say(wording).format(**dict(values))
