"""A watcher that outlives a killed supervisor just long enough to stop its children.

`kill -9` gives a supervisor no time to stop anything. The watcher is a shell that reads, from a pipe, which processes are
running; when the pipe closes, because the supervisor is gone, it stops the ones named last, one by one and in that order,
and ends. It works on every system, and for children that run as another user.
"""

import subprocess

PATIENCE_SECONDS = 5
SCRIPT = """
while read -r line; do now=$line; done
for pid in $now; do
  kill -INT "$pid" 2>/dev/null || continue
  left=$1
  while kill -0 "$pid" 2>/dev/null && [ "$left" -gt 0 ]; do sleep 1; left=$((left - 1)); done
  kill -KILL "$pid" 2>/dev/null
done
"""


class Watcher:
    def __init__(self) -> None:
        self.process = subprocess.Popen(
            ["/bin/sh", "-c", SCRIPT, "zicht-wachter", str(PATIENCE_SECONDS)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def tell(self, pids: list[int]) -> None:
        """These, and no others, are running now; to be stopped in this order."""
        if self.process.stdin is not None:
            self.process.stdin.write(f"{' '.join(map(str, pids))}\n".encode())
            self.process.stdin.flush()

    def dismiss(self) -> None:
        """Nothing is running any more."""
        self.tell([])
        if self.process.stdin is not None:
            self.process.stdin.close()
        self.process.wait()
