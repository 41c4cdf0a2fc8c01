"""Where the data files that come with the program are: fonts, layouts, pictures, the default kit, the site lists."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def bundled(*parts: str) -> Path:
    """Return the path of a file that comes with the program, such as `bundled("resources", "fonts", "OFL.txt")`.

    An installed package carries the folders inside itself; a checkout has them at its top.
    """
    installed = _PACKAGE / "bundle"
    root = installed if installed.is_dir() else _PACKAGE.parent
    return root.joinpath(*parts)


def package_folder(*parts: str) -> Path:
    """Return a folder of the package itself, such as that of the migrations."""
    return _PACKAGE.joinpath(*parts)
