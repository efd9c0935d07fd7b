"""The guide's half of an open step: where it stands, title, main message, quick facts, sections, what it rests on."""

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from cartguide.guide.catalogue import Words as Say
from cartguide.journey.library import PageView
from cartguide.ui.buttons import WrapButton
from cartguide.ui.card import Card, line
from cartguide.ui.painting import Icons
from cartguide.ui.panel.facts import Facts
from cartguide.ui.panel.section import SectionView
from cartguide.ui.scale import APART, FAR, NEAR
from cartguide.ui.text import Heading, Prose, Words
from cartguide.ui.theme import Look


class GuideHalf(Card):
    """Built whole for one page. `go` carries the id of the step before or after."""

    go = Signal(str)

    def __init__(self, look: Look, icons: Icons, say: Say, view: PageView, whole: int) -> None:
        super().__init__(margin=APART)
        self._look, self._icons, self._say, self._view = look, icons, say, view
        self._keep_width()
        look.changed.connect(self._keep_width)
        self.column.addWidget(Words(self._where(whole), "body", view.step.phase))
        self.title = Heading(view.head.title, "title")
        self.title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.column.addWidget(self.title)
        self.column.addWidget(Prose(view.head.message, "lead"))
        self.column.addWidget(Facts(look, icons, view.head.facts, dict(view.step.facts)))
        for section in view.sections:
            self.column.addWidget(line())
            self.column.addWidget(SectionView(look, section))
        self.column.addWidget(line())

    def add_ways(self, before: tuple[str, str], after: tuple[str, str]) -> None:
        """The steps before and after, each as id and station name; an empty id shows none."""
        row = QHBoxLayout()
        self._add_way(row, before[0], "arrow-left", self._say("Before: {step}", step=before[1]))
        row.addStretch(1)
        self._add_way(row, after[0], "arrow-right", self._say("Next: {step}", step=after[1]))
        self.column.addLayout(row)
        self.column.addWidget(Words(self._rests_on(), "small", "quiet"))
        self.column.addStretch(1)

    def _add_way(self, row: QHBoxLayout, identity: str, icon: str, words: str) -> None:
        if identity:
            button = WrapButton(self._look, words, "quiet", icons=self._icons, icon=icon)
            button.icon_after = icon == "arrow-right"
            button.clicked.connect(lambda: self.go.emit(identity))
            row.addWidget(button)

    def _where(self, whole: int) -> str:
        if self._view.step.number:
            return self._say("Step {number} of {whole}", number=self._view.step.number, whole=whole)
        return self._say("Side step, for some people")

    def _rests_on(self) -> str:
        head = self._view.head
        read = QLocale().toString(QDate.fromString(head.last_reviewed, "yyyy-MM-dd"), "d MMMM yyyy")
        if head.reviewed_by:
            return self._say("Checked by: {role}, {day}.", role=head.reviewed_by, day=read)
        return self._say(
            "From public sources. No clinician has checked this page yet. Ask your team. "
            "We last read it against its sources on {day}.",
            day=read,
        )

    def _keep_width(self) -> None:
        # 55 to 70 letters a line: about half the point size wide each, in pixels at 96 dpi.
        self.setMaximumWidth(self._look.stretched(690) + 2 * APART + FAR + NEAR)
