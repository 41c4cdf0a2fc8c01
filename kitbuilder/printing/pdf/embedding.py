"""Embedding a face in a PDF so that a text's bytes are the same in every file.

A ReportLab TrueType font splits a text over many fonts of 256 glyphs, numbered as they come, so that the same words
have other bytes in each file. Here each face is one composite font whose codes are the characters' own Unicode values;
laid-out text can be kept and used again in every file of a run. ReportLab cuts out the glyphs.
"""

import hashlib
import struct
import zlib
from functools import lru_cache

from attrs import frozen

from kitbuilder.printing.fonts import Face
from kitbuilder.printing.pdf.file import PdfFile

_FULL_WIDTH = 1000
"""In thousandths of an em."""


class FontEmbedder:
    """Puts faces into files. It keeps what it made for a set of characters, as most files share theirs."""

    def __init__(self) -> None:
        self._programs = lru_cache(maxsize=16)(_subset)
        self._whole = lru_cache(maxsize=2)(_whole)

    def embed(self, file: PdfFile, face: Face, characters: frozenset[str]) -> int:
        """Write the face with the glyphs of `characters` only and return the number of the font."""
        return _embed(file, face, self._programs(face, characters))

    def embed_whole(self, file: PdfFile, face: Face) -> int:
        """Write the face with all its glyphs: what a preview needs, in which any character may be typed next."""
        return _embed(file, face, self._whole(face))


def _embed(file: PdfFile, face: Face, program: "_Program") -> int:
    name = f"{program.tag}+{face.name}"
    glyphs = file.put_stream(program.glyph_map)
    descendant = file.put(
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        f"/FontDescriptor {_descriptor(file, face, name, program)} 0 R "
        f"/DW {_FULL_WIDTH} /W {program.widths} /CIDToGIDMap {glyphs} 0 R >>"
    )
    to_unicode = file.put_stream(program.to_unicode)
    return file.put(
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H "
        f"/DescendantFonts [{descendant} 0 R] /ToUnicode {to_unicode} 0 R >>"
    )


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


def _descriptor(file: PdfFile, face: Face, name: str, program: _Program) -> int:
    measures = face.file
    box = " ".join(str(round(edge)) for edge in measures.bbox)
    data = file.put_stream(program.file, f"/Length1 {program.length} ")
    return file.put(
        f"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [{box}] /ItalicAngle 0 "
        f"/Ascent {round(measures.ascent)} /Descent {round(measures.descent)} "
        f"/CapHeight {round(measures.capHeight)} /StemV {round(measures.stemV)} /FontFile2 {data} 0 R >>"
    )


def _widths(face: Face, ordered: list[str]) -> str:
    """Return the array of widths as PDF writes it, without the full-width characters, which `DW` stands for."""
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
