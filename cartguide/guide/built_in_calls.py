"""The last resort of *Who to call*: a few lines inside the program, shown when no list can be read at all."""

from cartguide.guide.model import CallPage, Run, Sign, SignGroup, message_id

_LINES: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = (
    (
        "emergency",
        message_id("Call 911, 999 or 112 now"),
        (
            ("will-not-wake", message_id("They will not wake up.")),
            ("seizure", message_id("They have a seizure (a fit).")),
            ("cannot-breathe", message_id("They cannot breathe well.")),
            ("bleeding-wont-stop", message_id("Bleeding does not stop.")),
        ),
    ),
    (
        "now",
        message_id("Call your team now, at any hour"),
        (
            ("fever", message_id("A fever: 100.4 °F (38.0 °C) or higher, by mouth.")),
            ("chills", message_id("Chills or shaking.")),
            ("confused", message_id("They are confused, or words come hard.")),
        ),
    ),
    (
        "always",
        message_id("Always"),
        (("not-sure", message_id("Not sure? Call.")), ("had-car-t", message_id("Say: I have had CAR T cells."))),
    ),
)


def _group(identity: str, heading: str, lines: tuple[tuple[str, str], ...]) -> SignGroup:
    signs = tuple(Sign(sign, (Run(words),), (), "unsourced", 0) for sign, words in lines)
    return SignGroup(identity, (Run(heading),), (("", (), signs),), 0)


BUILT_IN = CallPage(
    title=message_id("Unwell? Who to call"),
    message=(Run(message_id("Call if you see one of these signs.")),),
    groups=tuple(_group(*each) for each in _LINES),
    version=0,
    last_reviewed="",
    review_due="",
    reviewed_by="",
)
