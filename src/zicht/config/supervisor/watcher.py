"""A watcher that outlives a killed supervisor just long enough to stop its children.

`kill -9` gives a supervisor no time to stop anything. The watcher is a shell that reads, from a pipe, which processes are
running; when the pipe closes, because the supervisor is gone, it interrupts the ones named last and ends. It works on
every system, and for children that run as another user.
"""

import subprocess

SCRIPT = 'while read -r line; do now=$line; done; [ -z "$now" ] || kill -INT $now 2>/dev/null'


class Watcher:
    def __init__(self) -> None:
        self.process = subprocess.Popen(
            ["/bin/sh", "-c", SCRIPT, "zicht-wachter"],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def tell(self, pids: list[int]) -> None:
        """These, and no others, are running now."""
        if self.process.stdin is not None:
            self.process.stdin.write(f"{' '.join(map(str, pids))}\n".encode())
            self.process.stdin.flush()

    def dismiss(self) -> None:
        """Nothing is running any more."""
        self.tell([])
        if self.process.stdin is not None:
            self.process.stdin.close()
        self.process.wait()
