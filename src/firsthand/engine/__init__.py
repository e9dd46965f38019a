"""Where work runs: in children with limits of time and memory, whose death costs one item and nothing else."""

from firsthand.engine.child import Child, Outcome
from firsthand.engine.pool import run_all

__all__ = ["Child", "Outcome", "run_all"]
