"""The bytes of a list as text. Authorities write UTF-8, with or without a mark at its start, or CP932 (Shift_JIS)."""

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.said import say

LARGEST_BYTES = 30_000_000
"""The largest list that is read. 国土地理院's list of the whole country has 17 MB."""

_BOM = b"\xef\xbb\xbf"
_WORKBOOKS = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0")
"""How ZIP files (an XLSX is one) and the older XLS begin."""
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def decoded(data: bytes) -> str:
    """Return the text of a list. Raises `BadInput` when the bytes are too many, none, or no text."""
    _refuse_what_is_no_text(data)
    encodings = ("utf-8-sig",) if data.startswith(_BOM) else ("utf-8", "cp932")
    reached = 0
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError as error:
            reached = max(reached, error.start)
    raise BadInput(
        say(
            "拠点の一覧の{line}行目に読めない文字があります。UTF-8 か Shift_JIS の CSV で保存し直してください",
            line=data.count(b"\n", 0, reached) + 1,
        )
    )


def _refuse_what_is_no_text(data: bytes) -> None:
    if len(data) > LARGEST_BYTES:
        raise BadInput(
            say(
                "拠点の一覧が大きすぎます（{most} MB まで）。ファイルを確かめてください",
                most=LARGEST_BYTES // 1_000_000,
            )
        )
    if not data.removeprefix(_BOM).strip():
        raise BadInput(say("拠点の一覧に何も書かれていません。ファイルを選び直してください"))
    if data.startswith(_WORKBOOKS):
        raise BadInput(
            say(
                "拠点の一覧が CSV ではなく、Excel のブックか ZIP です。"
                "Excel で開き、「CSV UTF-8（コンマ区切り）」で保存し直してください"
            )
        )
    if data.startswith(_UTF_16):
        raise BadInput(
            say("拠点の一覧の文字コードが UTF-16 です。Excel なら「CSV UTF-8（コンマ区切り）」で保存し直してください")
        )
    if b"\0" in data:
        raise BadInput(
            say(
                "拠点の一覧の{line}行目に、文字ではないデータがあります。CSV のファイルを選び直してください",
                line=data.count(b"\n", 0, data.index(b"\0")) + 1,
            )
        )
