"""Generic definitions of laws as programs: each rule reads the words of a definition on a structure."""
from . import (arylcyclohexylamines, cannabinoids, cannabinoids_cores, cannabinoids_japan,  # noqa: F401
               cannabinoids_third_generation, cathinones, chemical_weapons, fentanyl_precursors, fentanyls, morphinans, nitazenes,
               npsg_benzodiazepines, npsg_cannabinoids, npsg_opioids, npsg_tryptamines, orphines, phenethylamines,
               piperidines_and_piperazines, sedatives, steroids, tetrahydrocannabinols, tryptamines)
from .rule import RULES, Rule
from .structure import Structure

__all__ = ["RULES", "Rule", "Structure"]
