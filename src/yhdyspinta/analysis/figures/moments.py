"""Mean, standard deviation and standard error (docs/methods/location-and-spread.md, docs/methods/weights.md).

Sources: G. W. Snedecor, W. G. Cochran: Statistical Methods, 8th ed., 1989; for weights T. Lumley: Complex Surveys: A
Guide to Analysis Using R, 2010.
"""

from math import sqrt, sumprod

from yhdyspinta.analysis.figures.distribution import Distribution


def mean(answers: Distribution) -> float | None:
    """Σwx / Σw, with w = 1 in an unweighted cube. None when the answers weigh nothing.

    Unweighted it is the quotient of two whole numbers, so that equal means are equal.
    """
    mass = answers.mass
    return sumprod(answers.masses, answers.codes) / mass if mass > 0 else None


def sd(answers: Distribution) -> float | None:
    """The standard deviation with n − 1 in the denominator. None below two answers, or when they weigh nothing.

    Weighted √(n / (n − 1) · Σw(x − m)² / Σw), n being the number of valid answers.
    """
    value = variance(answers)
    return None if value is None else sqrt(value)


def variance(answers: Distribution) -> float | None:
    """The square of `sd`."""
    n, mass = answers.n, answers.mass
    if n < 2 or mass <= 0:
        return None
    if answers.weights is None:
        return _exact_variance(answers.codes, answers.counts, n)
    centre = sumprod(answers.weights, answers.codes) / mass
    return n / (n - 1) * sumprod(answers.weights, [(code - centre) ** 2 for code in answers.codes]) / mass


def standard_error(answers: Distribution, *, census: bool) -> float | None:
    """The standard error of the mean: sd / √n.

    Weighted by Taylor linearization, as in a design with independent rows:
    √(N / (N − 1) · Σw²(x − m)² / (Σw)²), N being all rows of the cube: a group is a domain of the whole sample.
    None for a census, below two answers, or when they weigh nothing.
    """
    if census:
        return None
    n, mass = answers.n, answers.mass
    if answers.weights is None or answers.squares is None:
        spread = variance(answers)
        return None if spread is None else sqrt(spread / n)
    if n < 2 or mass <= 0:
        return None
    centre = sumprod(answers.weights, answers.codes) / mass
    spread = sumprod(answers.squares, [(code - centre) ** 2 for code in answers.codes])
    return sqrt(answers.rows / (answers.rows - 1) * spread) / mass


def _exact_variance(codes: tuple[int, ...], counts: tuple[int, ...], n: int) -> float:
    """(nΣx² − (Σx)²) / (n(n − 1)): whole numbers until the division, so nothing cancels."""
    total = sumprod(counts, codes)
    squares = sumprod(counts, [code * code for code in codes])
    return (n * squares - total * total) / (n * (n - 1))
