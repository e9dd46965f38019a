"""Amounts: numbers with their unit or currency, as they were written."""

from __future__ import annotations

from firsthand.read.amounts.reading import find

__all__ = ["find"]
