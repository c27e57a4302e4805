"""Generic definitions of laws as programs: each rule reads the words of a definition on a structure."""
from . import (alkaloid_esters, arylcyclohexylamines, cannabinoids, cannabinoids_cores, cannabinoids_japan,  # noqa: F401
               cannabinoids_third_generation, cathinones, chemical_weapons, fentanyls, nitazenes, npsg_amides, npsg_cannabinoids,
               npsg_tryptamines, orphines, phenethylamines, piperidines_and_piperazines, precursors_china, sedatives,
               tetrahydrocannabinols, tryptamines)
from .rule import RULES, Rule
from .structure import Structure

__all__ = ["RULES", "Rule", "Structure"]
