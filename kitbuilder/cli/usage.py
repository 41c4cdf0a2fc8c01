"""Wrong use of the command line, told in one plain Japanese sentence."""

import re

import click
from click.exceptions import BadOptionUsage, BadParameter, MissingParameter, NoArgsIsHelpError, NoSuchOption, UsageError


def usage_sentence(error: click.ClickException) -> str:
    """Return what is wrong with the words of a command and where to look."""
    return f"{_what(error)}。{_help(error)} で使い方を見られます"


def _what(error: click.ClickException) -> str:
    match error:
        case NoSuchOption():
            near = f"（{'、'.join(error.possibilities)} ではありませんか）" if error.possibilities else ""
            return f"「{error.option_name}」という指定はありません{near}"
        case MissingParameter():
            return f"「{_name(error)}」がありません。書き足してください"
        case BadParameter():
            return _parameter(error)
        case BadOptionUsage():
            return f"「{error.option_name}」の後に値が要ります"
        case NoArgsIsHelpError(ctx=click.Context(command=click.Group(commands=commands))):
            return f"続けて {'・'.join(commands)} のどれかを書いてください"
        case UsageError() if error.ctx is not None and error.ctx.parent is None:
            return "そのコマンドはありません"
        case _:
            return "コマンドの言葉が多すぎるか、書き方が違います"


def _parameter(error: BadParameter) -> str:
    match error:
        case BadParameter() if _choices(error):
            return f"「{_name(error)}」には {'・'.join(_choices(error))} のどれかを書いてください"
        case BadParameter() if error.param is None:
            return error.message
        case BadParameter(param=click.Parameter(type=click.Path())):
            value = re.search(r"'(.*)'", error.message)
            return f"「{value[1] if value else _name(error)}」が見つからないか、使えません"
        case BadParameter(param=click.Parameter(type=click.IntRange(min=least, max=most))):
            return f"「{_name(error)}」には {least} から {most} の整数を書いてください"
        case BadParameter(param=click.Parameter(type=click.types.IntParamType())):
            return f"「{_name(error)}」には整数を書いてください"
        case BadParameter():
            return f"「{_name(error)}」に書かれたものが使えないか、見つかりません（{error.message.rstrip('.')}）"


def _name(error: BadParameter) -> str:
    if error.param is None:
        return str(error.param_hint or "")
    return error.param.opts[-1] if error.param.param_type_name == "option" else error.param.human_readable_name


def _choices(error: BadParameter) -> tuple[str, ...]:
    kind = error.param.type if error.param is not None else None
    return tuple(map(str, kind.choices)) if isinstance(kind, click.Choice) else ()


def _help(error: click.ClickException) -> str:
    context = getattr(error, "ctx", None)
    return f"{context.command_path if context is not None else 'kitbuilder'} --help"
