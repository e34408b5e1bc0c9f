import inspect

from pipeline import errors


def test_every_error_names_the_input_and_the_next_step():
    for _, cls in inspect.getmembers(errors, inspect.isclass):
        line = str(cls("trang.html", "is empty"))
        assert line.startswith("trang.html: is empty; ")
        assert "\n" not in line
        assert len(line) > len("trang.html: is empty; ")


def test_the_tree_in_the_docstring_is_the_tree():
    for name, cls in inspect.getmembers(errors, inspect.isclass):
        assert issubclass(cls, errors.PipelineError)
        assert name in (errors.__doc__ or "")
