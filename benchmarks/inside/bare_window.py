"""The yardstick: a bare window with one label. Says "first frame" as our program does, then its peak memory."""

import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel


class Window(QLabel):
    """Leaves once it has been painted."""

    def event(self, event: QEvent) -> bool:
        """Wait for the first paint; the frame is out when the loop comes round again."""
        done = super().event(event)
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, leave)
        return done


def leave() -> None:
    """Say it and end."""
    sys.stdout.write("first frame\n")
    sys.stdout.flush()
    QApplication.quit()


application: QObject = QApplication(sys.argv[:1])
window = Window("CAR T Guide")
window.resize(1366, 840)
window.show()
QApplication.exec()

if "--memory" in sys.argv:
    from benchmarks.inside.memory import peak_kilobytes

    sys.stdout.write(f"peak {peak_kilobytes()}\n")
