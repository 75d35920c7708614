"""A client that costs as little as can be, so that what is measured is the server: one connection, kept alive."""

import socket

END_OF_HEAD = b"\r\n\r\n"
LENGTH = b"content-length:"
AT_ONCE = 1 << 18


class Client:
    """Posts ready requests one after the other over one connection."""

    def __init__(self, host: str, port: int) -> None:
        self.host = host
        self._connection = socket.create_connection((host, port), timeout=30)
        self._connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def close(self) -> None:
        """End the connection."""
        self._connection.close()

    def request(self, path: str, body: bytes, kind: str = "application/json", cookies: str = "") -> bytes:
        """Return a request as it is sent."""
        head = f"POST {path} HTTP/1.1\r\nHost: {self.host}\r\nContent-Type: {kind}\r\n"
        head += f"Cookie: {cookies}\r\n" if cookies else ""
        return f"{head}Accept: */*\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body

    def post(self, request: bytes) -> tuple[int, bytes]:
        """Send one request and return the status and the body of its answer."""
        self._connection.sendall(request)
        received = self._received(b"")
        while END_OF_HEAD not in received:
            received = self._received(received)
        head, _, body = received.partition(END_OF_HEAD)
        parts, missing = [body], _length(head) - len(body)
        while missing > 0:
            parts.append(self._received(b""))
            missing -= len(parts[-1])
        return int(head[9:12]), b"".join(parts)

    def _received(self, before: bytes) -> bytes:
        more = self._connection.recv(AT_ONCE)
        if not more:
            raise ConnectionError("The server closed the connection.")
        return before + more if before else more


def _length(head: bytes) -> int:
    """Return how many bytes the body has."""
    line = next(line for line in head.lower().split(b"\r\n") if line.startswith(LENGTH))
    return int(line.removeprefix(LENGTH))
