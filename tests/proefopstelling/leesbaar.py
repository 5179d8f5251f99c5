"""What somebody reads in an answer, whatever it is made of: a name in a PDF is a name."""

from io import BytesIO
from typing import Any

from pypdf import PdfReader


def words_in(answer: Any) -> str:
    """Empty for a stream: a file is read by its own tests."""
    content: bytes = getattr(answer, "content", b"")
    if content.startswith(b"%PDF-"):
        return "\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    return content.decode("utf-8", "replace")
