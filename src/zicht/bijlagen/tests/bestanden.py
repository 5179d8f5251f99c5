"""Files as people send them, made here: nothing of a real person is in them."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pikepdf
from PIL import Image

#: Where an invented telephone was, and what it says of itself.
GPS = {1: "N", 2: (52.0, 22.0, 11.0), 3: "E", 4: (5.0, 13.0, 7.0)}
TOESTEL = "Verzonnen Telefoon 9"
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


def jpeg(kleur: str = "teal", maat: tuple[int, int] = (640, 480), *, met_plaats: bool = True) -> bytes:
    image, exif, file = Image.new("RGB", maat, kleur), Image.Exif(), BytesIO()
    if met_plaats:
        exif[0x0110] = TOESTEL
        exif[0x8825] = GPS
    image.save(file, "JPEG", exif=exif)
    return file.getvalue()


def png(maat: tuple[int, int] = (64, 64)) -> bytes:
    file = BytesIO()
    Image.new("RGBA", maat, (0, 90, 200, 120)).save(file, "PNG")
    return file.getvalue()


def huge_png() -> bytes:
    """A few kilobytes that would fill a memory with points."""
    file = BytesIO()
    Image.new("1", (12_000, 12_000)).save(file, "PNG")
    return file.getvalue()


def pdf(beeld: bytes = b"") -> bytes:
    made, file = pikepdf.new(), BytesIO()
    page = made.add_blank_page(page_size=(200, 200))
    if beeld:
        stream = made.make_stream(beeld, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=640, Height=480)
        stream.ColorSpace, stream.BitsPerComponent = pikepdf.Name.DeviceRGB, 8
        stream.Filter = pikepdf.Name.DCTDecode
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=stream))
        page.Contents = made.make_stream(b"q 200 0 0 200 0 0 cm /Im0 Do Q")
    with made.open_metadata() as told:
        told["dc:creator"] = ["Theodoor Achterburen"]
    made.docinfo["/Author"] = "Theodoor Achterburen"
    made.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, T="Theodoor Achterburen", Rect=[0, 0, 9, 9]
    )
    page.Annots = pikepdf.Array([made.make_indirect(note)])
    made.save(file)
    return file.getvalue()


def docx(*, macro: bool = False) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        made.writestr("word/document.xml", "<w:document/>")
        if macro:
            made.writestr("word/vbaProject.bin", b"macro")
    return file.getvalue()


def folder() -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as made:
        made.writestr("foto.jpg", b"x")
    return file.getvalue()


HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(64)
FILMPJE = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + bytes(64)
