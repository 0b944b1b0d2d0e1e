"""Tail probabilities and quantiles of distributions. SciPy is imported on first use: most figures do not need it."""

from math import erfc, sqrt


def normal_two_sided(z: float) -> float:
    """P(|Z| ≥ |z|) of the standard normal distribution."""
    return erfc(abs(z) / sqrt(2))


def t_two_sided(t: float, df: float) -> float:
    """P(|T| ≥ |t|) of Student's t."""
    from scipy.special import stdtr

    return 2 * float(stdtr(df, -abs(t)))


def chi_square_upper(value: float, df: float) -> float:
    """P(X ≥ value) of the chi-square distribution."""
    from scipy.special import chdtrc

    return float(chdtrc(df, value))


def f_upper(value: float, df_between: float, df_within: float) -> float:
    """P(F ≥ value) of the F distribution."""
    from scipy.special import fdtrc

    return float(fdtrc(df_between, df_within, value))


def binomial_half_two_sided(successes: int, trials: int) -> float:
    """Twice the smaller tail of the binomial distribution with probability one half, at most 1."""
    from scipy.special import bdtr

    return min(1.0, 2 * float(bdtr(min(successes, trials - successes), trials, 0.5)))


def t_quantile(probability: float, df: float) -> float:
    """The value below which Student's t lies with the probability."""
    from scipy.special import stdtrit

    return float(stdtrit(df, probability))


def normal_quantile(probability: float) -> float:
    """The value below which the standard normal distribution lies with the probability."""
    from scipy.special import ndtri

    return float(ndtri(probability))
