"""Tasks that run at the same moment, each with a database connection of its own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connection

from yhdyspinta.errors import Refusal


def elsewhere[Answer](*tasks: Callable[[], Answer]) -> list[Answer | str]:
    """What each task gave, in threads that started together; a refusal gives its code."""
    start = Barrier(len(tasks))

    def one(task: Callable[[], Answer]) -> Answer | str:
        try:
            start.wait()
            return task()
        except Refusal as refusal:
            return refusal.problems[0].kind.code
        finally:
            connection.close()

    with ThreadPoolExecutor(len(tasks)) as threads:
        return list(threads.map(one, tasks))
