"""Screening: whether lists of sanctions, positions and crime hold a name, as the lists say it and on their date."""

from firsthand.screening.answer import Answer, Asked, Hit, ListName, ScreenReport
from firsthand.screening.build import build
from firsthand.screening.index import Index
from firsthand.screening.lines import digest
from firsthand.screening.screen import screen

__all__ = ["Answer", "Asked", "Hit", "Index", "ListName", "ScreenReport", "build", "digest", "screen"]
