"""What every formula refuses: what is no number (NaN, infinity) and what is out of range."""

import sys

LARGEST = sys.float_info.max


def finite(name: str, value: float) -> float:
    """Return the value; ValueError for NaN and infinity."""
    if not -LARGEST <= value <= LARGEST:
        raise ValueError(f"{name} must be a finite number, not {value}")
    return value


def positive(name: str, value: float, unit: str) -> float:
    """Return the value; ValueError unless it is finite and more than 0."""
    if not 0 < value <= LARGEST:
        raise ValueError(f"{name} must be a finite number of more than 0 {unit}, not {value}")
    return value


def within(name: str, value: float, low: float, high: float) -> float:
    """Return the value; ValueError unless it lies from low to high, both allowed."""
    if not low <= value <= high:
        raise ValueError(f"{name} must be a number from {low} to {high}, not {value}")
    return value


def whole(name: str, value: int, low: int) -> int:
    """Return the value; ValueError unless it is a whole number of at least low."""
    if type(value) is not int or value < low:
        raise ValueError(f"{name} must be a whole number of at least {low}, not {value}")
    return value
