"""Embedding a face in a PDF so that a text's bytes are the same in every file.

A ReportLab TrueType font splits a text over many fonts of 256 glyphs, numbered as they come, so that the same words
have other bytes in each file. Here each face is one composite font whose codes are the characters' own Unicode values;
laid-out text can be kept and used again in every file of a run. ReportLab still cuts out the glyphs.
"""

import hashlib
import struct
import zlib
from functools import lru_cache

from attrs import frozen
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFName, PDFObject, PDFStream, PDFString

from kitbuilder.printing.fonts import Face

_FULL_WIDTH = 1000
"""In thousandths of an em."""


class FontEmbedder:
    """Puts faces into documents. It keeps what it made for a set of characters, as most files share theirs."""

    def __init__(self) -> None:
        self._programs = lru_cache(maxsize=16)(_subset)
        self._whole = lru_cache(maxsize=2)(_whole)

    def embed(self, document: PDFDocument, key: str, face: Face, characters: frozenset[str]) -> None:
        """Add the face to the document's fonts under `key` (such as `F1`), with the glyphs of `characters` only."""
        _embed(document, key, face, self._programs(face, characters))

    def embed_whole(self, document: PDFDocument, key: str, face: Face) -> None:
        """Add the face with all its glyphs: what a preview needs, in which any character may be typed next."""
        _embed(document, key, face, self._whole(face))


def _embed(document: PDFDocument, key: str, face: Face, program: "_Program") -> None:
    name = PDFName(f"{program.tag}+{face.name}")
    descendant = PDFDictionary(
        {
            "Type": PDFName("Font"),
            "Subtype": PDFName("CIDFontType2"),
            "BaseFont": name,
            "CIDSystemInfo": PDFDictionary(
                {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
            ),
            "FontDescriptor": document.Reference(_descriptor(document, key, face, name, program)),
            "DW": _FULL_WIDTH,
            "W": program.widths,
            "CIDToGIDMap": document.Reference(_stream(program.glyph_map), f"{key}-glyphs"),
        }
    )
    font = PDFDictionary(
        {
            "Type": PDFName("Font"),
            "Subtype": PDFName("Type0"),
            "BaseFont": name,
            "Encoding": PDFName("Identity-H"),
            "DescendantFonts": PDFArray([document.Reference(descendant, f"{key}-descendant")]),
            "ToUnicode": document.Reference(_stream(program.to_unicode), f"{key}-unicode"),
        }
    )
    document.idToObject["BasicFonts"].dict[key] = document.Reference(font, f"{key}-font")


@frozen
class _Program:
    """What of a face depends on the characters alone, ready to be written. `length` is that of the font file."""

    tag: str
    length: int
    file: bytes
    widths: str
    glyph_map: bytes
    to_unicode: bytes


def _subset(face: Face, characters: frozenset[str]) -> _Program:
    ordered = sorted(characters)
    data = face.file.makeSubset([ord(c) for c in ordered])
    return _program(face, ordered, data, _numbered(face, ordered), level=-1)


def _whole(face: Face) -> _Program:
    ordered = face.characters
    glyphs = {face.code(c): face.file.charToGlyph[ord(c)] for c in ordered}
    return _program(face, ordered, face.file._ttf_data, glyphs, level=0)  # noqa: SLF001 - the file as it was read


def _program(face: Face, ordered: list[str], data: bytes, glyphs: dict[int, int], level: int) -> _Program:
    return _Program(
        tag=_tag(data),
        length=len(data),
        file=zlib.compress(data, level),
        widths=_widths(face, ordered),
        glyph_map=zlib.compress(_glyph_map(glyphs)),
        to_unicode=zlib.compress(_to_unicode(face, ordered)),
    )


def _tag(data: bytes) -> str:
    digest = hashlib.sha256(data).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _descriptor(document: PDFDocument, key: str, face: Face, name: PDFName, program: _Program) -> PDFObject:
    file = face.file
    stream = _stream(program.file)
    stream.dictionary["Length1"] = program.length
    return PDFDictionary(
        {
            "Type": PDFName("FontDescriptor"),
            "FontName": name,
            "Flags": 4,
            "FontBBox": PDFArray([round(edge) for edge in file.bbox]),
            "ItalicAngle": 0,
            "Ascent": round(file.ascent),
            "Descent": round(file.descent),
            "CapHeight": round(file.capHeight),
            "StemV": round(file.stemV),
            "FontFile2": document.Reference(stream, f"{key}-file"),
        }
    )


def _stream(deflated: bytes) -> PDFStream:
    return PDFStream(PDFDictionary({"Filter": PDFName("FlateDecode")}), deflated, filters=[])


def _widths(face: Face, ordered: list[str]) -> str:
    """Return the array of widths as PDF writes it, without the full-width characters, which `DW` stands for.

    ReportLab would format each number on its own in every file.
    """
    widths = {face.code(c): round(face.width(c) * 1000) for c in ordered}
    return "[" + " ".join(f"{code} [{width}]" for code, width in widths.items() if width != _FULL_WIDTH) + "]"


def _numbered(face: Face, ordered: list[str]) -> dict[int, int]:
    """Return glyph numbers by code in a subset: `makeSubset` numbers glyphs as they first come, 0 being none."""
    numbers: dict[int, int] = {0: 0}
    glyphs = ((face.code(c), face.file.charToGlyph.get(ord(c), 0)) for c in ordered)
    return {code: numbers.setdefault(glyph, len(numbers)) for code, glyph in glyphs}


def _glyph_map(glyphs: dict[int, int]) -> bytes:
    """Return glyph numbers by code, two bytes each."""
    table = bytearray(2 * (max(glyphs, default=0) + 1))
    for code, glyph in glyphs.items():
        struct.pack_into(">H", table, 2 * code, glyph)
    return bytes(table)


def _to_unicode(face: Face, ordered: list[str]) -> bytes:
    pairs = [f"<{face.code(c):04x}> <{c.encode('utf-16-be').hex()}>" for c in ordered]
    blocks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
        f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")
