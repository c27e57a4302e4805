"""What a rule is: a reading of a generic definition, and whom to ask whether it reads well."""
from __future__ import annotations

import dataclasses
from collections.abc import Callable

from .structure import Structure


@dataclasses.dataclass(frozen=True)
class Rule:
    classes: tuple[str, ...]        # the first one is the one quoted; the others have the same words in another law
    reaches: Callable[[Structure], bool]
    members: tuple[str, ...]        # substances that the law gives as examples, or that it surely means
    strangers: tuple[str, ...]      # substances that it surely does not mean
    excepts: tuple[str, ...]        # substances that the definition itself excepts
    except_named_in: tuple[str, ...]  # lists whose own items the definition leaves to them
    with_esters: bool               # whether those lists extend to the esters and ethers of their items

    @property
    def words(self) -> str:
        return self.reaches.__doc__ or ""


RULES: dict[str, Rule] = {}


def rule(*classes: str, members=(), strangers=(), excepts=(), except_named_in=(), with_esters=False):
    """Makes a function the rule of classes. Its docstring cites the definition and quotes, in “ ”, the words that it reads."""
    def enter(reaches: Callable[[Structure], bool]):
        made = Rule(classes, reaches, tuple(members), tuple(strangers), tuple(excepts), tuple(except_named_in),
                    with_esters)
        for name in classes:
            if name in RULES:
                raise ValueError(f"{name} has two rules")
            RULES[name] = made
        return reaches
    return enter
