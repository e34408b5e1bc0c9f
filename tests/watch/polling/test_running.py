"""What the command prints."""

from pipeline.watch.polling import running


def test_a_line_is_printed_once_in_a_while(capsys, monkeypatch):
    monkeypatch.setattr(running, "REMEMBERED", 2)
    log = running._Log()
    for line in ("a", "a", "b", "a", "c", "d", "a"):
        log.note(line)
        log.status("…")
    printed = [line.rpartition(" ")[2] for line in capsys.readouterr().err.splitlines()]
    assert printed == ["a", "b", "c", "d", "a"]
