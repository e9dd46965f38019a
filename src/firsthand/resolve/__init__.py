"""Mentions to entities and places."""
