"""What every test may ask for."""

from pathlib import Path

import pytest
from hypothesis import settings

# The same examples on every machine: a red test is red for everyone. `make soak` looks further.
settings.register_profile("house", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("house")


@pytest.fixture(scope="session")
def root() -> Path:
    """The top folder of the project."""
    return Path(__file__).resolve().parent.parent
