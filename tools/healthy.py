"""For the container: ends with 0 where the server gives its front page."""

import http.client
import os
import sys


def answers(port: int) -> bool:
    """Whether Osseo serves its front page on this machine."""
    server = http.client.HTTPConnection("127.0.0.1", port, timeout=4)
    try:
        # Behind a proxy that speaks HTTPS, a visitor without this word would only be sent there.
        server.request("GET", "/", headers={"X-Forwarded-Proto": "https"})
        return server.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False


if __name__ == "__main__":
    sys.exit(not answers(int(os.environ.get("PORT", "8000"))))
