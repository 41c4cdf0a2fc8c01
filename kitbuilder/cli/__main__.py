"""`python -m kitbuilder.cli`, and the start of the program folder that PyInstaller builds."""

import multiprocessing
import sys

from kitbuilder.cli import main

if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
