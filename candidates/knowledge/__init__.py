"""What is known, as one edition in YAML, and the checking of an edition before anyone is judged by it."""

from pathlib import Path

OURS = Path(__file__).parent
"""The folder of the edition that Osseo comes with."""
