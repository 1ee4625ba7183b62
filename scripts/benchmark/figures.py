"""Medians, quartiles and percentiles of samples."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Spread:
    """The middle of some samples, the quarters around it, and how many there are."""

    median: float
    lower: float
    upper: float
    count: int


def spread(samples: Sequence[float]) -> Spread | None:
    """Median and quartiles; nothing when there are no samples."""
    if not samples:
        return None
    return Spread(
        median=statistics.median(samples),
        lower=percentile(samples, 25),
        upper=percentile(samples, 75),
        count=len(samples),
    )


def percentile(samples: Sequence[float], percent: int) -> float:
    """The value that so many per cent (1 to 99) of the samples do not exceed.

    Between two samples it lies on the line between them.
    """
    if len(samples) == 1:
        return samples[0]
    return statistics.quantiles(samples, n=100, method="inclusive")[percent - 1]


def ratio(ours: Spread | None, theirs: Spread | None) -> float | None:
    """The ratio of two medians; nothing when either is missing."""
    return ours.median / theirs.median if ours and theirs and theirs.median else None
