"""Bytes to documents: text, web pages, PDF."""
