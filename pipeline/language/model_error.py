"""The error for models that cannot be read; apart, so that naming it imports no NumPy."""

from __future__ import annotations

from ..errors import PipelineError


class ModelError(PipelineError):
    """A model file that is not what this version of the project can read."""

    hint_default = "install the pinned underthesea, or set PIPELINE_LIBRARY_NLP=1 to use its own code"
