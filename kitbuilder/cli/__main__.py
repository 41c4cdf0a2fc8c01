"""`python -m kitbuilder.cli`."""

import sys

from kitbuilder.cli.app import main

sys.exit(main())
