"""A language in which every sentence that is said as a whole can be told from one that was put together."""

from cartguide.guide.catalogue import Words


class Marked(Words):
    """English, each text marked at both ends."""

    def __call__(self, text: str, /, **values: object) -> str:
        return f"[{super().__call__(text, **values)}]"
