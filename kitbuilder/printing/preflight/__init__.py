"""Preflight: finished pages looked at as a reader sees them, knowing nothing of how they were made.

A file of ours carries a promise (`printing.pdf.promise`) of what its pages show; the pages are held to it. Another
program's file is held to its own links (what its codes should say) and art boxes (its safe area).
"""

from kitbuilder.printing.preflight.report import PageReport, ReadCode
from kitbuilder.printing.preflight.run import page_count, preflight
from kitbuilder.printing.preflight.verify import verify

__all__ = ["PageReport", "ReadCode", "page_count", "preflight", "verify"]
