"""Installed spaCy pipelines in place of our own parse, made to speak as ours does or refused with the reason."""

from __future__ import annotations

import re
import warnings
from importlib import metadata

import spacy
from spacy.language import Language

from firsthand.errors import UsageError
from firsthand.read.languages import LANGUAGES
from firsthand.read.readers import universal

ANY_LANGUAGE = "xx"
"""spaCy's code for a pipeline that is not for one language."""

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_.-]*")


def version(name: str) -> str:
    """The installed version of the pipeline package `name`. Raises `UsageError` where there is none.

    Only packages that were installed as pipelines are taken, neither other packages nor folders: the name can stand in
    a case that came from a stranger.
    """
    if not _NAME.fullmatch(name):
        raise UsageError(f"{name!r} is no name of a spaCy pipeline", hint="reader: spacy:fr_core_news_md")
    for entry in metadata.entry_points(group="spacy_models"):
        if entry.name == name and entry.dist is not None:
            return entry.dist.version
    raise UsageError(f"the spaCy pipeline {name} is not installed", hint=f"python -m spacy download {name}")


def load(name: str) -> dict[str, Language]:
    """The pipeline of the installed package `name`, under each language that it is for. Raises `UsageError`."""
    version(name)
    try:
        # spaCy only warns of a version that does not fit; a parse that is silently worse is no parse to rely on.
        with warnings.catch_warnings():
            warnings.filterwarnings("error", message=r".*\[W095\]", category=UserWarning)
            nlp = spacy.load(name)
    except (OSError, ValueError, ImportError, AttributeError, UserWarning) as error:
        why = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise UsageError(
            f"the spaCy pipeline {name} cannot be loaded: {why}", hint=f"python -m spacy download {name}"
        ) from error
    return adapted(nlp, name)


def adapted(nlp: Language, name: str) -> dict[str, Language]:
    """`nlp` with one more component that writes its parse in our form, under each language that it is for.

    Raises `UsageError` where its labels are not Universal Dependencies or the grammar does not know its language.
    """
    language = nlp.lang or ANY_LANGUAGE
    if language not in (*LANGUAGES, ANY_LANGUAGE):
        raise _refused(name, f"it is for “{language}”, and Firsthand has a grammar for {', '.join(LANGUAGES)} only")
    parsers = [pipe for pipe in nlp.pipe_names if "token.dep" in nlp.get_pipe_meta(pipe).assigns]
    if not parsers:
        raise _refused(name, "it has no parser")
    if why := universal.why_not(nlp.pipe_labels.get(parsers[-1], [])):
        raise _refused(name, why)
    if not any(_tells_features(nlp, pipe) for pipe in nlp.pipe_names):
        raise _refused(name, "it tells no word classes and features (no morphologizer)")
    nlp.add_pipe(universal.COMPONENT, last=True)
    return dict.fromkeys(LANGUAGES if language == ANY_LANGUAGE else (language,), nlp)


def _tells_features(nlp: Language, pipe: str) -> bool:
    """Whether a component gives universal word classes and features; a table of attributes may do so, too."""
    meta = nlp.get_pipe_meta(pipe)
    return {"token.pos", "token.morph"} <= set(meta.assigns) or meta.factory == "attribute_ruler"


def _refused(name: str, why: str) -> UsageError:
    return UsageError(
        f"the spaCy pipeline {name} cannot read for Firsthand: {why}",
        hint="take another pipeline, or remove the line “reader” from firsthand.yaml",
    )
