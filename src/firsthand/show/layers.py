"""A layered drawing of a graph (Sugiyama): cycles broken, columns by longest path, crossings thinned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

ROUNDS = 8
"""Sweeps of the median rule; more change nothing on graphs of this size."""

Edge = tuple[str, str]


@dataclass(frozen=True)
class Layout:
    """Where each node stands: column (0 at the left) and row in steps, and each edge's way through the columns between.

    `bends` holds the rows in the columns that an edge passes, from its left end to its right one.
    """

    columns: dict[str, int]
    rows: dict[str, float]
    bends: dict[Edge, tuple[float, ...]]


def layout(nodes: Sequence[str], edges: Sequence[Edge]) -> Layout:
    """Lay the nodes out so that edges run rightward and cross little; the same input gives the same drawing."""
    forward = _acyclic(nodes, edges)
    columns = _columns(nodes, forward)
    chains: dict[Edge, list[str]] = {}
    order: dict[int, list[str]] = defaultdict(list)
    for node in nodes:
        order[columns[node]].append(node)
    for number, edge in enumerate(edges):
        chains[edge] = _chain(number, *_rightward(edge, columns), columns, order)
    beside: dict[str, list[str]] = defaultdict(list)
    for chain in chains.values():
        for a, b in pairwise(chain):
            beside[a].append(b)
            beside[b].append(a)
    _untangle(order, beside)
    rows = _rows(order, beside)
    bends = {edge: tuple(rows[stop] for stop in chain[1:-1]) for edge, chain in chains.items()}
    return Layout(columns, {node: rows[node] for node in nodes}, bends)


def _acyclic(nodes: Sequence[str], edges: Sequence[Edge]) -> dict[str, list[str]]:
    """Successors, with the edges that close a cycle turned round."""
    follow: dict[str, list[str]] = defaultdict(list)
    for a, b in edges:
        if a != b:
            follow[a].append(b)
    state: dict[str, int] = {}
    forward: dict[str, list[str]] = {node: [] for node in nodes}
    for root in nodes:
        # An explicit stack: a chain of claims may be longer than Python's own stack allows.
        stack = [(root, iter(follow[root]))] if root not in state else []
        state.setdefault(root, 1)
        while stack:
            node, rest = stack[-1]
            after = next(rest, None)
            if after is None:
                state[node] = 2
                stack.pop()
            elif state.get(after) == 1:
                forward[after].append(node)
            else:
                forward[node].append(after)
                if after not in state:
                    state[after] = 1
                    stack.append((after, iter(follow[after])))
    return forward


def _columns(nodes: Sequence[str], forward: dict[str, list[str]]) -> dict[str, int]:
    """The longest way from a source to each node, in edges."""
    waiting = dict.fromkeys(nodes, 0)
    for ends in forward.values():
        for end in ends:
            waiting[end] += 1
    ready, columns = [n for n in nodes if not waiting[n]], dict.fromkeys(nodes, 0)
    while ready:
        node = ready.pop(0)
        for end in forward[node]:
            columns[end] = max(columns[end], columns[node] + 1)
            waiting[end] -= 1
            if not waiting[end]:
                ready.append(end)
    return columns


def _rightward(edge: Edge, columns: dict[str, int]) -> Edge:
    a, b = edge
    return (a, b) if columns[a] <= columns[b] else (b, a)


def _chain(number: int, a: str, b: str, columns: dict[str, int], order: dict[int, list[str]]) -> list[str]:
    """The edge's stops: its ends and one waypoint in each column between."""
    stops = [a]
    for column in range(columns[a] + 1, columns[b]):
        stops.append(f"\0{number}\0{column}")
        order[column].append(stops[-1])
    return [*stops, b]


def _untangle(order: dict[int, list[str]], beside: dict[str, list[str]]) -> None:
    """Order every column by the mean place of its nodes' neighbours, sweeping to and fro, then swap neighbours."""
    where = {node: (number, i / len(row)) for number, row in order.items() for i, node in enumerate(row)}
    for turn in range(ROUNDS):
        for number in sorted(order, reverse=bool(turn % 2)):
            row = order[number]
            mean = {n: sum(where[m][1] for m in beside[n] or [n]) / len(beside[n] or [n]) for n in row}
            row.sort(key=mean.__getitem__)
            _swap(row, where, beside)
            where.update((node, (number, i / len(row))) for i, node in enumerate(row))


def _swap(column: list[str], where: dict[str, tuple[int, float]], beside: dict[str, list[str]]) -> None:
    """Swap nodes that stand next to each other wherever that takes crossings away."""

    def crossings(upper: str, lower: str) -> int:
        ends = [(where[m], where[n]) for m in beside[upper] for n in beside[lower]]
        return sum(m[0] == n[0] and m[1] > n[1] for m, n in ends)

    for _ in column:
        for i in range(len(column) - 1):
            if crossings(column[i], column[i + 1]) > crossings(column[i + 1], column[i]):
                column[i], column[i + 1] = column[i + 1], column[i]


def _rows(order: dict[int, list[str]], beside: dict[str, list[str]]) -> dict[str, float]:
    """Rows near the mean of the neighbours, at least one step apart within a column."""
    tall = max((len(column) for column in order.values()), default=0)
    rows = {n: i + (tall - len(column)) / 2 for column in order.values() for i, n in enumerate(column)}
    for column in sorted(order, key=lambda c: -len(order[c])):
        wished = [sum(rows[m] for m in beside[n]) / len(beside[n]) if beside[n] else rows[n] for n in order[column]]
        placed: list[float] = []
        for wish in wished:
            placed.append(max(wish, placed[-1] + 1) if placed else wish)
        slide = sum(w - p for w, p in zip(wished, placed, strict=True)) / max(1, len(placed))
        rows.update(zip(order[column], (p + slide for p in placed), strict=True))
    return rows
