"""Guidance on osteoporotic lumbar vertebral compression fractures, as records and as plans."""

__version__ = "0.4.0"
