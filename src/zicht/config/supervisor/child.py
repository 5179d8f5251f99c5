"""A child process that is started again when it dies, sooner or later depending on how often it does."""

import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field

LONGEST_PAUSE = 30.0
STEADY_AFTER = 60.0


@dataclass
class Child:
    """One process of the house: how to launch it, how to ask it to stop, and when it may be launched again."""

    name: str
    launch: Callable[[], "subprocess.Popen[bytes]"]
    stop_signal: signal.Signals = signal.SIGTERM
    patience: float = 20.0
    process: "subprocess.Popen[bytes] | None" = None
    deaths: int = 0
    launched_at: float = 0.0
    once: bool = False
    retry_at: float | None = field(default=None)

    def start(self) -> None:
        self.launched_at = time.monotonic()
        self.process = self.launch()
        self.retry_at = None

    @property
    def pid(self) -> int | None:
        return self.process.pid if self.process and self.process.returncode is None else None

    def has_just_died(self) -> bool:
        """Whether it ended before it should; a child with one thing to do may end when that is done."""
        if self.retry_at is not None or self.process is None or self.process.poll() is None:
            return False
        return not (self.once and self.process.returncode == 0)

    def plan_restart(self) -> float:
        """When to launch again: at once the first time, then after ever longer pauses; answers the pause."""
        now = time.monotonic()
        self.deaths = 1 if now - self.launched_at > STEADY_AFTER else self.deaths + 1
        pause = 0.0 if self.deaths == 1 else min(2.0 ** (self.deaths - 2), LONGEST_PAUSE)
        self.retry_at = now + pause
        return pause

    def is_due(self) -> bool:
        return self.retry_at is not None and time.monotonic() >= self.retry_at

    def stop(self) -> None:
        """Ask, wait, and only then insist."""
        if self.process is None:
            return
        for how in (self.stop_signal, signal.SIGQUIT, signal.SIGKILL):
            if self.process.poll() is not None:
                return
            self.process.send_signal(how)
            try:
                self.process.wait(self.patience)
            except subprocess.TimeoutExpired:
                continue
