"""The production server on a database that outlives it: it can be killed by the signal that nobody can catch."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.bench.server import HOST, PATIENCE, ROOT, environment, free_port, wait_for


class MortalServer:
    """A server on one port and one database; `kill` ends every process of it at once, `start` begins it anew."""

    def __init__(self, folder: Path) -> None:
        self.log = folder / "log"
        self.port = free_port()
        self.surroundings = environment(str(folder), self.port, "")
        self.site = f"http://{HOST}:{self.port}"

    def start(self) -> None:
        """Start it and wait until it takes connections."""
        with self.log.open("ab") as log:
            command = [sys.executable, "-m", "tools.run"]
            self.server = subprocess.Popen(command, stdout=log, stderr=log, cwd=ROOT, env=self.surroundings)
        wait_for(self.server, self.port, self.log)

    def kill(self) -> None:
        """Kill the server and its workers; none of them has the time for anything."""
        for process in [self.server.pid, *_below(self.server.pid)]:
            os.kill(process, signal.SIGKILL)
        self.server.wait(PATIENCE)

    def manage(self, *command: str) -> str:
        """Run a command of manage.py on the same database and return what it says."""
        whole = [sys.executable, "manage.py", *command]
        said = subprocess.run(whole, cwd=ROOT, env=self.surroundings, capture_output=True, text=True, check=True)
        return said.stdout


def _below(process: int) -> list[int]:
    """Return the processes that a process has started, and those that these have."""
    said = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    pairs = [tuple(map(int, line.split())) for line in said.splitlines()]
    own = [pid for pid, parent in pairs if parent == process]
    return own + [deeper for pid in own for deeper in _below(pid)]
