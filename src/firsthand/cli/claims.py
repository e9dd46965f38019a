"""`firsthand claims`."""

from __future__ import annotations

import click

from firsthand.cli.verb import Exit, give, in_case, say, verb
from firsthand.records import Claim, Distance, Polarity, Resolved, Speech, Stance

_KINDS = click.Choice([kind.value for kind in Speech])


@click.command("claims")
@click.argument("ids", nargs=-1, metavar="[c1|D1]…")
@click.option("--kind", "kinds", multiple=True, type=_KINDS, help="Only claims told in this way; may be repeated.")
@click.option("--without", multiple=True, type=_KINDS, help="No claims told in this way; may be repeated.")
@in_case
@verb
def command(ids: tuple[str, ...], kinds: tuple[str, ...], without: tuple[str, ...], folder: str, as_json: bool) -> Exit:
    """List all claims, those of a document (D1), or show single claims (c1) in full.

    --without nominal --without intention leaves what somebody told in words: "her claim that" and "plans to" are out.
    """
    from firsthand import Case

    wanted = frozenset(kinds or (kind.value for kind in Speech)) - frozenset(without)
    with Case.open(folder) as case:
        every = case.claims(*ids)
        found = tuple(claim for claim in every if claim.speaker.speech in wanted)
        names = {document.id: document.outlet for document in case.documents()}
    if as_json:
        give(found)
        return Exit.DONE
    single = bool(ids) and not any(asked.startswith("D") for asked in ids)
    for claim in found:
        click.echo("\n".join(full(claim, names)) if single else line(claim))
    if not every:
        say("no claims yet\n  → firsthand read")
    elif not found:
        say("no claims of these kinds\n  → firsthand claims")
    return Exit.DONE


def line(claim: Claim) -> str:
    """A claim on one line: id, chain, how it stands, words."""
    return "\t".join((claim.id, chain(claim), standing(claim), " ".join(claim.quote.exact.split())))


def chain(claim: Claim) -> str:
    """The chain as words, page first; "?" marks a link that was inherited or is in doubt."""
    links = []
    for link in claim.chain:
        doubt = "?" if link.source.doubtful or link.source.resolved is Resolved.INHERITED else ""
        links.append((link.source.text or "(nobody named)") + doubt)
    return " ← ".join(links)


def standing(claim: Claim) -> str:
    """How the source puts it, in words: certainty, polarity, distance, stance where they are not the plain ones."""
    speaker = claim.speaker
    words = [claim.judged.certainty.value]
    if claim.judged.polarity is Polarity.NEGATIVE:
        words.append("negated")
    if speaker.distance is not Distance.NEUTRAL:
        words.append(speaker.distance.value)
    if speaker.stance is not Stance.ASSERT:
        words.append(speaker.stance.value)
    return ", ".join(words)


def full(claim: Claim, names: dict[str, str]) -> list[str]:
    """A claim in full, a line each fact."""
    quote = claim.quote
    told = [
        f"{claim.id}  “{' '.join(quote.exact.split())}”",
        f"  page     {claim.document} {names.get(claim.document, '')}, characters {quote.start}–{quote.end}",
        f"  chain    {chain(claim)}",
        f"  speech   {claim.speaker.speech}, {standing(claim)}, {claim.judged.tense}",
    ]
    if claim.speaker.source.role:
        told.append(f"  role     {claim.speaker.source.role}")
    if claim.parent:
        told.append(f"  within   {claim.parent}")
    if claim.predicate:
        told.append(f"  says     {claim.predicate.words} ({claim.predicate.lemma})")
    told += [f"    {argument.role}: {argument.text}" for argument in claim.arguments]
    for when in (*((claim.said_at,) if claim.said_at else ()), *claim.happened):
        label = "said at " if when is claim.said_at else "when    "
        counted = f", counted from {when.anchor} ({when.basis})" if when.anchor else ""
        told.append(f"  {label} {when.words}: {when.earliest or '…'} to {when.latest or '…'} {when.modifier}{counted}")
    for amount in claim.amounts:
        about = "about " if amount.approximate else ""
        value = f"{amount.low:,.15g}" + (f"–{amount.high:,.15g}" if amount.high != amount.low else "")
        told.append(f"  amount   {amount.words}: {about}{value} {amount.currency or amount.unit}".rstrip())
    told += [f"  proof    {proof.kind}: {proof.text}" for proof in claim.evidence]
    return [*told, f"  read by  {claim.extractor}", ""]
