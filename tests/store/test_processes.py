"""Work in several processes."""

import time
from threading import Thread

from pmreview.core.errors import UserError
from pmreview.store.processes import end_processes, in_processes


def test_processes_at_work_are_ended_when_nobody_waits_for_them() -> None:
    told: list[str] = []

    def work() -> None:
        try:
            list(in_processes(time.sleep, [60.0]))
        except UserError as problem:
            told.append(str(problem))

    thread = Thread(target=work)
    thread.start()
    began = time.monotonic()
    while thread.is_alive() and time.monotonic() < began + 50:
        end_processes()
        thread.join(0.1)
    assert told == ["A process that read records was ended from outside: try again."]
