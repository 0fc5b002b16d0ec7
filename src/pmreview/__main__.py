"""`python -m pmreview`."""

from pmreview.cli.main import main

main()
