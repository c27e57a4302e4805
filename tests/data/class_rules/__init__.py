"""Generic definitions of laws as programs: each rule reads the words of a definition on a structure."""
from . import (arylcyclohexylamines, cannabinoids, cannabinoids_cores, cannabinoids_third_generation, cathinones,  # noqa: F401
               chemical_weapons, fentanyls, nitazenes, phenethylamines, piperidines_and_piperazines, sedatives,
               tetrahydrocannabinols, tryptamines)
from .rule import RULES, Rule
from .structure import Structure

__all__ = ["RULES", "Rule", "Structure"]
