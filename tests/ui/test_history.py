from __future__ import annotations

from reader.ui.history import History


def test_back_and_forward_lead_to_where_one_was() -> None:
    history: History[str] = History()
    history.leave("a")
    history.leave("b")
    assert history.back("c") == "b"
    assert history.back("b") == "a"
    assert history.forward("a") == "b"
    assert history.forward("b") == "c"


def test_a_jump_forgets_what_lay_ahead() -> None:
    history: History[str] = History()
    history.leave("a")
    history.back("b")
    history.leave("a")
    assert not history.has_forward
    assert history.forward("c") is None


def test_there_is_nothing_before_the_first_jump() -> None:
    history: History[str] = History()
    assert history.back("a") is None
    assert not history.has_forward


def test_it_does_not_grow_for_ever() -> None:
    history: History[int] = History()
    for stop in range(1000):
        history.leave(stop)
    stops = [history.back(0) for _ in range(1000)]
    assert sum(stop is not None for stop in stops) == 200
