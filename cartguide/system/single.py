"""One window a data folder: a second start asks the first to come forward, and ends."""

from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_ANSWER = b"shown"
_PATIENCE_MS = 2000


def _name(data: Path) -> str:
    # Qt's own hash: Python's would load libcrypto, 3 MB, for this alone.
    digest = QCryptographicHash.hash(str(data.resolve()).encode(), QCryptographicHash.Algorithm.Sha256)
    return "cartguide-" + bytes(digest.toHex().data()).decode()[:24]


def ask_first_to_show(data: Path) -> bool:
    """Ask the program that holds this data folder to raise its window; False if none answers within two seconds."""
    socket = QLocalSocket()
    socket.connectToServer(_name(data))
    if not socket.waitForConnected(_PATIENCE_MS) or not socket.waitForReadyRead(_PATIENCE_MS):
        return False
    return bytes(socket.readAll().data()) == _ANSWER


class First(QObject):
    """Listens for later starts of the same user on the same data folder."""

    asked_to_show = Signal()

    def __init__(self, data: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        if not self._server.listen(_name(data)):
            # What a crash left behind; the caller holds the folder's lock, so nobody else listens there.
            QLocalServer.removeServer(_name(data))
            self._server.listen(_name(data))

    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.write(_ANSWER)
            socket.flush()
            self.asked_to_show.emit()
