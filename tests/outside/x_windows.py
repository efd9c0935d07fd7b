"""The windows of a process on an X screen, through libX11 itself. Run by the system's Python."""

import ctypes
from ctypes import POINTER, byref, c_char_p, c_int, c_long, c_ubyte, c_uint, c_ulong, c_void_p

_CARDINAL = 6
_CLIENT_MESSAGE = 33
_REVERT_TO_PARENT = 2
_LIBRARY = ctypes.CDLL("libX11.so.6")
_LIBRARY.XOpenDisplay.restype = c_void_p
_LIBRARY.XInternAtom.restype = c_ulong
_LIBRARY.XDefaultRootWindow.restype = c_ulong


class _ClientMessage(ctypes.Structure):
    _fields_ = (
        ("type", c_int),
        ("serial", c_ulong),
        ("send_event", c_int),
        ("display", c_void_p),
        ("window", c_ulong),
        ("message_type", c_ulong),
        ("format", c_int),
        ("data", c_long * 5),
        ("rest", c_long * 24),
    )


class Windows:
    """The screen named by DISPLAY."""

    def __init__(self) -> None:
        self._display = c_void_p(_LIBRARY.XOpenDisplay(None))
        self._root = c_ulong(_LIBRARY.XDefaultRootWindow(self._display))

    def of(self, pid: int) -> list[int]:
        """The process's windows that can be closed, by their numbers."""
        children = POINTER(c_ulong)()
        count = c_uint()
        unused = c_ulong()
        tree = (byref(unused), byref(unused), byref(children), byref(count))
        _LIBRARY.XQueryTree(self._display, self._root, *tree)
        everyone = [children[at] for at in range(count.value)]
        _LIBRARY.XFree(children)
        closable = self._atom("WM_PROTOCOLS")
        return [window for window in everyone if self._pid(window) == pid and self._has(window, closable)]

    def ask_to_close(self, window: int) -> None:
        """What a window manager sends when its cross is pressed."""
        message = _ClientMessage(
            type=_CLIENT_MESSAGE, window=window, message_type=self._atom("WM_PROTOCOLS").value, format=32
        )
        message.data[0] = self._atom("WM_DELETE_WINDOW").value
        _LIBRARY.XSendEvent(self._display, c_ulong(window), 0, c_long(0), byref(message))
        _LIBRARY.XSync(self._display, 0)

    def give_keyboard(self, window: int) -> None:
        """What a window manager does for the window one works in."""
        _LIBRARY.XSetInputFocus(self._display, c_ulong(window), _REVERT_TO_PARENT, c_ulong(0))
        _LIBRARY.XSync(self._display, 0)

    def _atom(self, name: str) -> c_ulong:
        return c_ulong(_LIBRARY.XInternAtom(self._display, c_char_p(name.encode()), 0))

    def _pid(self, window: int) -> int:
        return self._property(window, self._atom("_NET_WM_PID"), _CARDINAL)

    def _has(self, window: int, name: c_ulong) -> bool:
        return self._property(window, name, 0) != 0

    def _property(self, window: int, name: c_ulong, kind: int) -> int:
        """The first number of a property; 0 without it."""
        value = POINTER(c_ubyte)()
        found, shape, count, rest = c_ulong(), c_int(), c_ulong(), c_ulong()
        answer = (byref(found), byref(shape), byref(count), byref(rest), byref(value))
        place = (c_ulong(window), name, c_long(0), c_long(1), 0, c_ulong(kind))
        _LIBRARY.XGetWindowProperty(self._display, *place, *answer)
        if found.value == 0:
            return 0
        number = ctypes.cast(value, POINTER(c_ulong))[0] if count.value else 0
        _LIBRARY.XFree(value)
        return int(number)
