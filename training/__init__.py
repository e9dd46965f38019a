"""Builds the reading model that the package ships: convert, train, evaluate, package. See `training/README.md`."""
