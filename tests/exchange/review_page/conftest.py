"""The review page in a real browser: opened from a file, as a phone or a computer opens it."""

import shutil
from contextlib import ExitStack
from importlib import import_module

import pytest

from kitbuilder.exchange.default_kit import default_kit
from kitbuilder.exchange.review_page import review_page

SIZES = {
    "phone": {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True},
    "computer": {"viewport": {"width": 1366, "height": 768}},
}


class Reader:
    """Somebody with a browser of their own, which keeps what a page stores; and what the browser complained of."""

    def __init__(self, chromium, folder, size):
        self._chromium, self._folder, self._size = chromium, folder, size
        self._open = None
        self.complaints, self.requests = [], []

    def open(self, path, script="", **look):
        """Open the file, in a browser that was closed before; `script` runs before the page's own."""
        self.close()
        self._open = self._chromium.launch_persistent_context(
            self._folder, executable_path=shutil.which("chromium"), accept_downloads=True, **SIZES[self._size], **look
        )
        self._open.on("request", lambda request: self.requests.append(request.url))
        page = self._open.pages[0]
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: self.complaints.append(dialog.message))
        page.set_default_timeout(10_000)
        if script:
            page.add_init_script(script)
        page.goto(path.as_uri())
        return page

    def close(self):
        """Close the browser."""
        if self._open:
            self._open.close()
        self._open = None


@pytest.fixture(scope="session")
def chromium():
    """What starts Debian's browser."""
    assert shutil.which("chromium"), "apt-get install chromium"
    with import_module("playwright.sync_api").sync_playwright() as playwright:
        yield playwright.chromium


@pytest.fixture
def axe():
    """What looks at a page as somebody would who cannot see it, or not well."""
    return import_module("axe_playwright_python.sync_playwright").Axe()


@pytest.fixture(params=sorted(SIZES))
def size(request):
    """A phone, then a computer."""
    return request.param


@pytest.fixture
def reader(chromium, tmp_path, size):
    """A reader whose browser asked nobody for anything and had nothing to complain of."""
    reader = Reader(chromium, tmp_path / "browser", size)
    with ExitStack() as stack:
        stack.callback(reader.close)
        yield reader
    assert reader.complaints == []
    assert [url for url in reader.requests if not url.startswith(("file:", "data:", "blob:"))] == []
    assert len({url.partition("#")[0] for url in reader.requests if url.startswith("file:")}) == 1


@pytest.fixture
def default_page(tmp_path):
    """The file of the default kit."""
    path = tmp_path / "拠点.html"
    path.write_text(review_page(default_kit()), "utf-8")
    return path
