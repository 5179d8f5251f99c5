"""What a test measured is printed at the end of the run: `record_property(GEMETEN, "how large, how long")`."""

import pytest

GEMETEN = "gemeten"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    reports = [report for kind in ("passed", "failed") for report in terminalreporter.stats.get(kind, [])]
    lines = [str(value) for report in reports for name, value in report.user_properties if name == GEMETEN]
    if lines:
        terminalreporter.section("gemeten")
        for line in sorted(set(lines)):
            terminalreporter.line(line)
