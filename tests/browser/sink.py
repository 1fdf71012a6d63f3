"""An ear on this machine: whatever a page sends, to whatever host, arrives here and is counted."""

import contextlib
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import ProxySettings

_PATIENCE = 0.5
_MOST = 4096


class Sink:
    """A listening socket that counts connections and bytes, and answers nothing of use.

    A page hears of it as its only way out: the proxy for every host, this machine
    included. What is opened from disk does not pass it.
    """

    def __init__(self) -> None:
        self.connections = 0
        self.bytes = 0
        self.heard: list[str] = []
        sink = self

        class Ear(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                sink.connections += 1
                self.request.settimeout(_PATIENCE)
                with contextlib.suppress(OSError):
                    said = self.request.recv(_MOST)
                    sink.bytes += len(said)
                    sink.heard.append(said.split(b"\r\n")[0].decode("latin-1"))
                    self.request.sendall(b"HTTP/1.1 502 Niemand\r\nContent-Length: 0\r\n\r\n")

        class Server(socketserver.ThreadingTCPServer):
            daemon_threads = True
            request_queue_size = 128

        self._server = Server(("127.0.0.1", 0), Ear)
        self.port: int = self._server.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}"

    @property
    def proxy(self) -> ProxySettings:
        """Return the setting of a browser context whose every request comes here."""
        return {"server": self.url, "bypass": "<-loopback>"}

    @property
    def said(self) -> tuple[int, int, list[str]]:
        """Return connections, bytes and first lines; SILENCE when nothing came."""
        return self.connections, self.bytes, self.heard

    def serve(self) -> None:
        self._server.serve_forever(poll_interval=0.02)

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()


SILENCE: tuple[int, int, list[str]] = (0, 0, [])


@contextmanager
def listening() -> Iterator[Sink]:
    """Open a sink and close it."""
    sink = Sink()
    threading.Thread(target=sink.serve, daemon=True).start()
    try:
        yield sink
    finally:
        sink.stop()
