"""Commands that are loaded when they are asked for: listing sites need not wait for what prints and reads codes."""

from collections.abc import Iterator, Mapping, MutableMapping
from importlib import import_module

import click


class CommandsOnDemand(MutableMapping[str, click.Command]):
    """Commands by name, each from its place, `module:name` in this folder."""

    def __init__(self, places: Mapping[str, str]) -> None:
        self._places = dict(places)
        self._loaded: dict[str, click.Command] = {}

    def __getitem__(self, name: str) -> click.Command:
        if name not in self._loaded:
            module, _, attribute = self._places[name].partition(":")
            self._loaded[name] = getattr(import_module(f"kitbuilder.cli.{module}"), attribute)
        return self._loaded[name]

    def __setitem__(self, name: str, command: click.Command) -> None:
        self._places[name], self._loaded[name] = "", command

    def __delitem__(self, name: str) -> None:
        del self._places[name]
        self._loaded.pop(name, None)

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
