"""The PySide6 editor. The screen holds no truth of its own: it asks `kit` for new values and shows what changed."""
