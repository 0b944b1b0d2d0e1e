"""Counts a row up, reading it first, from several threads: a process of `test_concurrency`.

Arguments: database file, threads, rounds a thread. Prints one line for each failure.
"""

import sys
from concurrent.futures import ThreadPoolExecutor

import django
from django.conf import settings
from django.db import DatabaseError, connection, transaction


def count_up(rounds: int) -> list[str]:
    failures = []
    for _ in range(rounds):
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                (count,) = cursor.execute("SELECT count FROM counter").fetchone()
                cursor.execute("UPDATE counter SET count = %s", [count + 1])
        except DatabaseError as error:
            failures.append(str(error))
    connection.close()
    return failures


if __name__ == "__main__":
    file, threads, rounds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    settings.configure(DATABASES={"default": {"ENGINE": "yhdyspinta.sqlite", "NAME": file}})
    django.setup()
    with ThreadPoolExecutor(threads) as pool:
        for failures in pool.map(count_up, [rounds] * threads):
            for failure in failures:
                print(failure)
