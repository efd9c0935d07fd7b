"""What a person does with the checklist, as changes (see `changes`)."""

from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from cartguide.journal.model import OwnItem, StepWriting

if TYPE_CHECKING:
    from cartguide.journal.journal import Journal


class Tick(NamedTuple):
    """An item ticked or not: an item of the guide by its id, an own item by its uuid."""

    item: str
    done: bool

    @property
    def key(self) -> Hashable:
        """One state an item."""
        return ("tick", self.item)

    @property
    def about(self) -> Hashable:
        """See Change."""
        return self.item

    def apply(self, journal: "Journal") -> None:
        """Tick or untick it."""
        journal.checklist.tick(self.item, done=self.done)

    def over(self, writing: StepWriting) -> StepWriting:
        """With the tick set or taken away."""
        ticked = writing.ticked | {self.item} if self.done else writing.ticked - {self.item}
        return writing._replace(ticked=ticked)


class OwnItemAdded(NamedTuple):
    """An item of the person's own at the end of a step's list."""

    uuid: str
    step: str
    text: str

    @property
    def key(self) -> Hashable:
        """Added once."""
        return ("own", self.uuid)

    @property
    def about(self) -> Hashable:
        """See Change."""
        return self.uuid

    def apply(self, journal: "Journal") -> None:
        """Add it."""
        journal.checklist.add(self.uuid, self.step, self.text)

    def over(self, writing: StepWriting) -> StepWriting:
        """With the item at the end, unless it was added before."""
        order = _order(writing)
        if self.step != writing.step or self.uuid in order:
            return writing
        item = OwnItem(self.uuid, self.step, self.text, 0, None, 1, "", "", 0, 0)
        return _in_order(writing, (*writing.own_items, item), (*order, self.uuid))


class OwnItemReworded(NamedTuple):
    """What an own item says now."""

    uuid: str
    step: str
    text: str

    @property
    def key(self) -> Hashable:
        """One wording an item."""
        return ("own-words", self.uuid)

    @property
    def about(self) -> Hashable:
        """See Change."""
        return self.uuid

    def apply(self, journal: "Journal") -> None:
        """Change its words."""
        journal.checklist.reword(self.uuid, self.text)

    def over(self, writing: StepWriting) -> StepWriting:
        """With these words."""
        return _each(writing, self.uuid, lambda item: item._replace(text=self.text))


class OwnItemDated(NamedTuple):
    """The day of an own item, YYYY-MM-DD, or that it has none."""

    uuid: str
    step: str
    date: str | None

    @property
    def key(self) -> Hashable:
        """One day an item."""
        return ("own-day", self.uuid)

    @property
    def about(self) -> Hashable:
        """See Change."""
        return self.uuid

    def apply(self, journal: "Journal") -> None:
        """Set its day, or take it away."""
        journal.checklist.set_date(self.uuid, self.date)

    def over(self, writing: StepWriting) -> StepWriting:
        """With this day."""
        return _each(writing, self.uuid, lambda item: item._replace(date=self.date))


class OwnItemMoved(NamedTuple):
    """An own item moved. `order`: all the step's own items as they stand then, deleted ones too (see `moved`).

    Positions would not do: which item stands at one depends on every move before, so that moves done twice, or one
    replaced by a later one of the same item, would end in another order than was shown. A whole order is the same
    however often and from wherever it is done. `turn` is a fresh uuid: a move never takes the place of an earlier one,
    because items may have been added in between.
    """

    uuid: str
    step: str
    order: tuple[str, ...]
    turn: str

    @property
    def key(self) -> Hashable:
        """Each move is one of its own."""
        return ("own-moved", self.turn)

    @property
    def about(self) -> Hashable:
        """See Change."""
        return self.uuid

    def apply(self, journal: "Journal") -> None:
        """Bring the items into this order. Raises NoSuchRecord while one of them is not added yet."""
        journal.checklist.arrange(self.step, self.order)

    def over(self, writing: StepWriting) -> StepWriting:
        """In this order; items it does not name come last."""
        if self.step != writing.step:
            return writing
        rest = tuple(uuid for uuid in _order(writing) if uuid not in self.order)
        return _in_order(writing, writing.own_items, (*self.order, *rest))


class OwnItemGone(NamedTuple):
    """An own item put out of sight, or brought back to its place; `item` is what it said then."""

    uuid: str
    gone: bool
    item: OwnItemAdded | None = None

    @property
    def key(self) -> Hashable:
        """Apart from its adding: both are done."""
        return ("own-gone", self.uuid)

    @property
    def about(self) -> Hashable:
        """See Change."""
        return self.uuid

    def apply(self, journal: "Journal") -> None:
        """Delete it, or restore it."""
        if self.gone:
            journal.checklist.delete(self.uuid)
        else:
            journal.checklist.restore(self.uuid)

    def over(self, writing: StepWriting) -> StepWriting:
        """Without the item, or with it again in its place."""
        unseen, order = writing.unseen, _order(writing)
        known = next((item for item in (*writing.own_items, *unseen.items) if item.uuid == self.uuid), None)
        if known is None:
            return self.item.over(writing) if self.item and not self.gone else writing
        shown = tuple(item for item in writing.own_items if item.uuid != self.uuid)
        hidden = tuple(item for item in unseen.items if item.uuid != self.uuid)
        if self.gone:
            hidden = (*hidden, known)
        else:
            shown = (*shown, known)
        return _in_order(writing._replace(unseen=unseen._replace(items=hidden)), shown, order)


def moved(order: Sequence[str], shown: Sequence[str], uuid: str, position: int) -> tuple[str, ...]:
    """An order of items after one of the shown ones was moved to a position among them (0 is first; too far: last).

    What is not shown stays behind the item it stood behind.
    """
    others = [each for each in order if each != uuid]
    beside = [each for each in shown if each != uuid]
    wanted = min(max(position, 0), len(beside))
    if wanted == shown.index(uuid):
        return tuple(order)
    at = others.index(beside[wanted - 1]) + 1 if wanted else 0
    return (*others[:at], uuid, *others[at:])


def _order(writing: StepWriting) -> tuple[str, ...]:
    return writing.unseen.item_order or tuple(item.uuid for item in writing.own_items)


def _in_order(writing: StepWriting, items: tuple[OwnItem, ...], order: tuple[str, ...]) -> StepWriting:
    there = {item.uuid: item for item in items}
    stand = (there[uuid] for uuid in order if uuid in there)
    shown = tuple(item._replace(position=position) for position, item in enumerate(stand))
    return writing._replace(own_items=shown, unseen=writing.unseen._replace(item_order=order))


def _each(writing: StepWriting, uuid: str, change: Callable[[OwnItem], OwnItem]) -> StepWriting:
    """With an item changed, deleted or not."""
    shown = tuple(change(item) if item.uuid == uuid else item for item in writing.own_items)
    hidden = tuple(change(item) if item.uuid == uuid else item for item in writing.unseen.items)
    return writing._replace(own_items=shown, unseen=writing.unseen._replace(items=hidden))
