"""Errors of shape in an open form, told in one plain Japanese sentence with the place."""

from typing import Any

from jsonschema import Draft202012Validator, ValidationError
from jsonschema.exceptions import best_match

from kitbuilder.kit.errors import BadInput

_TYPES = {
    "object": "{ } のまとまり",
    "array": "[ ] の並び",
    "string": "文字",
    "integer": "整数",
    "number": "数",
    "boolean": "true か false",
    "null": "null",
}


def refuse_bad_shape(validator: Draft202012Validator, form: Any) -> None:
    """Raise `BadInput` when `form` is not of the shape that the schema describes.

    The sentence names the place as `kit.sections[0].cards[2].title`, what is wrong there and what is wanted.
    """
    if isinstance(form, dict) and isinstance(form.get("format"), int) and form["format"] > 1:
        raise BadInput("このファイルは新しい版の kitbuilder で作られています。新しい版で開いてください")
    _refuse_surrogates(form, "")
    error = best_match(validator.iter_errors(form))
    if error is not None:
        raise BadInput(f"{_place(error)}：{_sentence(error)}")


def _place(error: ValidationError) -> str:
    place = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in error.absolute_path)
    return place.removeprefix(".") or "いちばん外側"


def _sentence(error: ValidationError) -> str:
    wanted: Any = error.validator_value
    instance: Any = error.instance
    schema: Any = error.schema
    match error.validator:
        case "type":
            kinds = [wanted] if isinstance(wanted, str) else list(wanted)
            return f"{'か'.join(_TYPES[kind] for kind in kinds)}を書いてください"
        case "additionalProperties":
            unknown = sorted(set(instance) - set(schema["properties"]))
            return f"「{unknown[0][:40]}」という名前はありません。つづりを確かめてください"
        case "required":
            missing = next(name for name in wanted if name not in instance)
            return f"「{missing}」がありません。書き足してください"
        case "enum" | "const":
            values = wanted if isinstance(wanted, list) else [wanted]
            return f"{'・'.join(map(str, values))} のどれかを書いてください"
        case "maxLength" | "maxItems":
            return f"長すぎます。{wanted} までにしてください"
        case "minimum" | "maximum":
            return f"数が範囲の外です。{wanted} {'以上' if error.validator == 'minimum' else '以下'}にしてください"
        case "format":
            return "正しい日付ではありません。2026-11-24 の形で書いてください"
        case _:
            return f"「{str(error.instance)[:40]}」は使えません。{_wanted_form(error)}"


def _wanted_form(error: ValidationError) -> str:
    forms = {
        "id": "英小文字・数字・ハイフンで 64 文字までにしてください",
        "address": "https:// で始まるアドレスにしてください",
        "text": "改行や制御文字を取り除いてください",
        "name": "名前を1行で書いてください",
    }
    name = str(error.schema.get("$anchor", "")) if isinstance(error.schema, dict) else ""
    return forms.get(name, "kitbuilder schema で書き方を確かめてください")


def _refuse_surrogates(form: Any, place: str) -> None:
    match form:
        case str():
            if any("\ud800" <= character <= "\udfff" for character in form):
                raise BadInput(f"{place.removeprefix('.')}：壊れた文字があります。打ち直してください")
        case dict():
            for key, value in form.items():
                _refuse_surrogates(key, place)
                _refuse_surrogates(value, f"{place}.{key}")
        case list():
            for index, value in enumerate(form):
                _refuse_surrogates(value, f"{place}[{index}]")
