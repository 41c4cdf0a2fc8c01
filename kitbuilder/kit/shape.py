"""Errors of shape in an open form, told in one plain Japanese sentence with the place."""

from functools import reduce
from typing import Any

from jsonschema import Draft202012Validator, ValidationError
from jsonschema.exceptions import best_match

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.said import Sentence, say

_TYPES = {
    "object": say("{{ }} のまとまり"),
    "array": say("[ ] の並び"),
    "string": say("文字"),
    "integer": say("整数"),
    "number": say("数"),
    "boolean": say("true か false"),
    "null": say("null"),
}


def refuse_bad_shape(validator: Draft202012Validator, form: Any) -> None:
    """Raise `BadInput` when `form` is not of the shape that the schema describes.

    The sentence names the place as `kit.sections[0].cards[2].title`, what is wrong there and what is wanted.
    """
    if isinstance(form, dict) and isinstance(form.get("format"), int) and form["format"] > 1:
        raise BadInput(say("このファイルは新しい版の kitbuilder で作られています。新しい版で開いてください"))
    _refuse_surrogates(form, "")
    error = best_match(validator.iter_errors(form))
    if error is not None:
        raise BadInput(say("{place}：{sentence}", place=_place(error), sentence=_sentence(error)))


def _place(error: ValidationError) -> str:
    place = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in error.absolute_path)
    return place.removeprefix(".") or say("いちばん外側")


def _sentence(error: ValidationError) -> str:
    wanted: Any = error.validator_value
    instance: Any = error.instance
    schema: Any = error.schema
    match error.validator:
        case "type":
            kinds = [wanted] if isinstance(wanted, str) else list(wanted)
            return say("{kinds}を書いてください", kinds=reduce(_either, (_TYPES[kind] for kind in kinds)))
        case "additionalProperties":
            unknown = sorted(set(instance) - set(schema["properties"]))
            return say("「{name}」という名前はありません。つづりを確かめてください", name=unknown[0][:40])
        case "required":
            missing = next(name for name in wanted if name not in instance)
            return say("「{missing}」がありません。書き足してください", missing=missing)
        case "enum" | "const":
            values = wanted if isinstance(wanted, list) else [wanted]
            return say("{values} のどれかを書いてください", values=", ".join(map(str, values)))
        case "maxLength" | "maxItems":
            return say("長すぎます。{wanted} までにしてください", wanted=wanted)
        case "minimum" | "maximum":
            least = error.validator == "minimum"
            side = say("{wanted} 以上", wanted=wanted) if least else say("{wanted} 以下", wanted=wanted)
            return say("数が範囲の外です。{side}にしてください", side=side)
        case "format":
            return say("正しい日付ではありません。2026-11-24 の形で書いてください")
        case _:
            return say("「{value}」は使えません。{advice}", value=str(error.instance)[:40], advice=_wanted_form(error))


def _either(one: Sentence, other: Sentence) -> Sentence:
    return say("{one}か{other}", one=one, other=other)


def _wanted_form(error: ValidationError) -> str:
    forms = {
        "id": say("英小文字・数字・ハイフンで 64 文字までにしてください"),
        "address": say("https:// で始まるアドレスにしてください"),
        "text": say("改行や制御文字を取り除いてください"),
        "name": say("名前を1行で書いてください"),
    }
    name = str(error.schema.get("$anchor", "")) if isinstance(error.schema, dict) else ""
    return forms.get(name, say("kitbuilder schema で書き方を確かめてください"))


def _refuse_surrogates(form: Any, place: str) -> None:
    match form:
        case str():
            if any("\ud800" <= character <= "\udfff" for character in form):
                raise BadInput(say("{place}：壊れた文字があります。打ち直してください", place=place.removeprefix(".")))
        case dict():
            for key, value in form.items():
                _refuse_surrogates(key, place)
                _refuse_surrogates(value, f"{place}.{key}")
        case list():
            for index, value in enumerate(form):
                _refuse_surrogates(value, f"{place}[{index}]")
