"""Where things are."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
#: The evaluation material, which is not shipped with the project.
SHARED = ROOT.parent / "shared"
