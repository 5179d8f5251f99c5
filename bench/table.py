"""A printed table: what was measured, in which figures, against what."""

from dataclasses import dataclass, field


@dataclass
class Table:
    """Rows of text under headings; the first column is left-aligned, figures are right-aligned."""

    title: str
    headings: tuple[str, ...]
    rows: list[tuple[str, ...]] = field(default_factory=list)
    note: str = ""

    def add(self, what: str, *figures: str) -> None:
        self.rows.append((what, *figures))

    def printed(self) -> str:
        lines = [self.headings, *self.rows]
        widths = [max(len(line[place]) for line in lines) for place in range(len(self.headings))]
        printed = [self.title]
        for line in lines:
            first, *rest = (text.rjust(width) for text, width in zip(line, widths, strict=True))
            printed.append("  " + "  ".join((first.strip().ljust(widths[0]), *rest)))
        return "\n".join([*printed, self.note] if self.note else printed)


def seconds(value: float) -> str:
    return f"{value:.2f} s"


def milliseconds(value: float) -> str:
    return f"{value * 1000:.3g} ms"


def against(value: float, aim: float) -> str:
    """The part of what is allowed; above 1 missed its aim."""
    return f"{value / aim:.2f}"
