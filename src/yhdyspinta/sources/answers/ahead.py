"""Makes what comes next while what came before is used."""

from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor, wait


def iterate_ahead[Each](parts: Generator[Each]) -> Iterator[Each]:
    """The same parts, each made in a thread while the one before is used; at most one waits.

    Raises what making a part raises, at that part. Whoever has enough of the first parts ends the generator too.
    """
    with ThreadPoolExecutor(1) as thread:
        coming = thread.submit(next, parts, None)
        try:
            while (part := coming.result()) is not None:
                coming = thread.submit(next, parts, None)
                yield part
        finally:
            # A generator cannot be closed while it runs.
            wait((coming,))
            parts.close()
