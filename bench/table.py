"""A printed table: what was measured, how long it took, against what."""

from dataclasses import dataclass, field


@dataclass
class Table:
    title: str
    rows: list[tuple[str, float, float]] = field(default_factory=list)

    def add(self, what: str, seconds: float, aim: float) -> None:
        self.rows.append((what, seconds, aim))

    def printed(self) -> str:
        """One line for each measurement; a ratio above 1 missed its aim."""
        lines = [self.title, f"  {'':<44} {'gemeten':>9} {'doel':>9} {'ratio':>6}"]
        for what, seconds, aim in self.rows:
            lines.append(f"  {what:<44} {seconds:>7.3f} s {aim:>7.3f} s {seconds / aim:>6.2f}")
        return "\n".join(lines)
