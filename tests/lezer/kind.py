"""What only a child reads on a page that others read too: there it is *je*."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

#: Pages for a child alone.
MAPPEN = ("publiek/kind/", "publiek/templates/zicht/publiek/kind/")
_TAG = re.compile(r"\{% (if|elif|else|endif)\b([^%]*)%\}")
_GEZEGD = re.compile(r'\{% translate "([^"]*)" %\}|\{% blocktranslate[^%]*%\}(.*?)\{% endblocktranslate %\}', re.S)
JONG = "jong"


def branches(source: str) -> Iterator[tuple[int, int]]:
    """From where to where the words of `{% if jong %}` stand; what is nested in them belongs to them."""
    for begin in _TAG.finditer(source):
        if begin[1] != "if" or begin[2].strip() != JONG:
            continue
        depth = 0
        for tag in _TAG.finditer(source, begin.end()):
            if depth == 0 and tag[1] != "if":
                yield begin.end(), tag.start()
                break
            depth += {"if": 1, "endif": -1}.get(tag[1], 0)


def without(source: str) -> str:
    """The template as somebody reads it who is no child."""
    for begin, end in sorted(branches(source), reverse=True):
        source = source[:begin] + source[end:]
    return source


def told(src: Path) -> set[str]:
    """Every text, anywhere in `src`, that is for a child alone."""
    found: set[str] = set()
    for path in src.rglob("*.html"):
        source = path.read_text()
        for begin, end in branches(source):
            found |= {one or two for one, two in _GEZEGD.findall(source[begin:end])}
    for path in src.rglob("*.py"):
        source = path.read_text()
        if "Kind" in source or JONG in source:
            found |= {text for node in ast.walk(ast.parse(source)) if _is_for_a_child(node) for text in _texts(node)}
    return found


def _is_for_a_child(node: ast.AST) -> bool:
    if isinstance(node, ast.ClassDef):
        return node.name.startswith("Kind")
    return isinstance(node, ast.IfExp) and any(getattr(part, "attr", "") == JONG for part in ast.walk(node.test))


def _texts(node: ast.AST) -> Iterator[str]:
    return (part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str))
