"""The schedules of the United States as the eCFR publishes them: excerpts/ecfr.xml has a few items of each form."""
import pathlib
import tempfile
import unittest

from excerpt import EXCERPTS, changed, difference, line, run, without

import ecfr

TEXT = EXCERPTS / "ecfr.xml"
SCHEDULES = [
    line("I", "1308.11(b)(1)", "Acetyl-alpha-methylfentanyl", "acetyl-alpha-methylfentanyl",
         "N-[1-(1-methyl-2-phenethyl)-4-piperidinyl]-N-phenylacetamide", "9815"),
    line("I", "1308.11(b)(2)", "Acetylmethadol", "acetylmethadol", "9601"),
    line("I", "1308.11(b)(3)", "2′-Fluoro ortho-fluorofentanyl", "2-fluoro-ortho-fluorofentanyl", "2′-fluoro 2-fluorofentanyl", "9855"),
    line("I", "1308.11(d)(1)", "Alpha-ethyltryptamine", "etryptamine", "etryptamine", "Monase", "7249"),
    line("I", "1308.11(g)(1)", "Cannabimimetic agents", "cannabimimetic-agents", "7000"),
    line("I", "1308.11(g)(1)(ii)(A)", "JWH-073", "jwh-073", "1-butyl-3-(1-naphthoyl)indole", "7000"),
    line("I", "1308.11(h)(30)", "Fentanyl-related substances", "fentanyl-related-substances", "9850"),
    line("II", "1308.12(b)(4)", "Coca leaves", "coca-leaves", "9040",
         "except that the substances shall not include: (i) Decocainized coca leaves; (ii) [123I]ioflupane."),
    line("II", "1308.12(b)(5)", "Concentrate of poppy straw", "concentrate", "the crude extract of poppy straw", "9670"),
    line("III", "1308.13(c)(1)(i)", "Amobarbital", "amobarbital", "2126",
         "Any compound, mixture or preparation containing: Amobarbital or any salt thereof and one or more other active medicinal "
         "ingredients."),
    line("III", "1308.13(d)", "Nalorphine", "nalorphine", "9400"),
    line("III", "1308.13(f)(1)", "5α-androstan-3,17-dione", "5alpha-androstan-3-17-dione", "4000"),
    line("III", "1308.13(g)(1)", "Dronabinol", "dronabinol", "Dronabinol (synthetic) in sesame oil",
         "Some other names for dronabinol: (-)-delta-9-(trans)-tetrahydrocannabinol", "7369"),
]
CHEMICALS = [
    line("List I", "1310.02(a)(1)", "Ephedrine", "ephedrine", "Ephedrine, its salts, optical isomers, and salts of optical isomers",
         "8113"),
    line("List II", "1310.02(b)(1)", "Acetone", "acetone", "6532"),
]
LIST = """
list: us-listed-chemicals
instruments:
  - {id: act, effective: 1988-11-18}
  - {id: rule, effective: 2026-05-01}
listings:
  - {item: 1310.02(a)(1), part: List I, substance: ephedrine, by: act, code: 8113,
     as: {en: Ephedrine, remark: 'Ephedrine, its salts, optical isomers, and salts of optical isomers'}}
  - {item: 1310.02(b)(1), part: List II, substance: acetone, by: act, ended: {by: rule, how: removed}, as: {en: Acetone}, code: 6532}
"""


def compared(lines: list[difference.Line]) -> difference.Difference:
    return difference.compare(*ecfr.comparable(ecfr.read(TEXT), lines), [], ecfr.JOINING)


class TheSchedulesOfTheECfr(unittest.TestCase):
    def test_the_same_text_is_no_difference(self):
        self.assertEqual(compared(SCHEDULES + CHEMICALS).report().count("(0)"), 4)

    def test_what_is_reserved_excepted_defined_or_noted_is_no_item(self):
        labels = [item.label for item in ecfr.read(TEXT) if not item.is_heading]
        self.assertEqual(labels, [known.label for known in SCHEDULES + CHEMICALS if known.substance != "coca-leaves"])

    def test_a_letter_that_is_also_a_numeral_opens_a_paragraph_only_with_a_heading(self):
        labels = [item.label for item in ecfr.read(TEXT)]
        for label in ("1308.11(g)(1)(i)", "1308.11(h)(30)(i)", "1308.12(b)(4)(i)"):
            self.assertIn(label, labels)

    def test_an_item_that_the_registry_lacks_is_added(self):
        found = compared(without(SCHEDULES, "acetylmethadol"))
        self.assertEqual([(item.part, item.label, item.text) for item in found.added], [("I", "1308.11(b)(2)", "Acetylmethadol 9601")])
        self.assertFalse(found.moved or found.removed or found.reworded)

    def test_a_line_that_the_text_lacks_is_removed(self):
        found = compared([*SCHEDULES, line("II", "1308.12(c)(9)", "Fentanyl", "fentanyl", "9801")])
        self.assertEqual([known.substance for known in found.removed], ["fentanyl"])
        self.assertFalse(found.moved or found.added or found.reworded)

    def test_an_item_in_another_schedule_is_moved(self):
        found = compared(changed(SCHEDULES, "nalorphine", part="II", label="1308.12(c)(1)"))
        self.assertEqual([(old.place(), new.place()) for old, new in found.moved], [("II 1308.12(c)(1)", "III 1308.13(d)")])
        self.assertFalse(found.added or found.removed or found.reworded)

    def test_an_item_is_known_by_its_systematic_name_where_it_was_moved(self):
        found = compared(changed(SCHEDULES, "jwh-073", label="1308.11(g)(1)(ii)(C)"))
        self.assertEqual([new.label for _, new in found.moved], ["1308.11(g)(1)(ii)(A)"])
        self.assertFalse(found.added or found.removed or found.reworded)

    def test_an_item_put_in_above_renumbers_the_others_but_rewords_none(self):
        before = changed(without(SCHEDULES, "acetyl-alpha-methylfentanyl"), "acetylmethadol", label="1308.11(b)(1)")
        found = compared(changed(before, "2-fluoro-ortho-fluorofentanyl", label="1308.11(b)(2)"))
        self.assertEqual([item.label for item in found.added], ["1308.11(b)(1)"])
        self.assertEqual([old.substance for old, _ in found.moved], ["acetylmethadol", "2-fluoro-ortho-fluorofentanyl"])
        self.assertFalse(found.removed or found.reworded)

    def test_another_name_chemical_name_or_code_is_reworded(self):
        for substance, what in [
            ("acetylmethadol", {"name": "Acetyldihydrocodeine"}),
            ("acetyl-alpha-methylfentanyl", {"words": ("N-phenylpropanamide", "9815")}),
            ("acetylmethadol", {"words": ("9602",)}),
            ("etryptamine", {"words": ("etryptamine", "7249")}),  # Monase is new in the text
            ("jwh-073", {"words": ("1-butyl-3-(1-naphthoyl)indole", "7001")}),
            ("coca-leaves", {"words": ("the substances shall not include: (i) Decocainized coca leaves;", "(iii) [18F]FP-CIT.")}),
        ]:
            with self.subTest(substance=substance, **what):
                found = compared(changed(SCHEDULES, substance, **what))
                self.assertEqual([old.substance for old, _ in found.reworded], [substance])
                self.assertFalse(found.added or found.moved or found.removed)

    def test_text_that_was_encoded_twice_is_repaired_and_sound_text_is_not_touched(self):
        sound = TEXT.read_bytes()
        twice = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in sound).encode()
        self.assertIn("2â€²-Fluoro", twice.decode())
        self.assertEqual(ecfr.mend(twice), sound)
        self.assertEqual(ecfr.mend(sound), sound)


class TheCommand(unittest.TestCase):
    def setUp(self):
        folder = self.enterContext(tempfile.TemporaryDirectory())
        self.list = pathlib.Path(folder) / "listed-chemicals.yaml"
        self.list.write_text(LIST, encoding="utf-8")

    def test_of_the_whole_title_only_what_the_list_has_is_compared(self):
        status, out, _ = run(ecfr, "--as-of", "2026-04-22", TEXT, self.list)
        self.assertEqual((status, out.count("(0)")), (0, 4))

    def test_a_difference_is_status_1(self):
        self.list.write_text(LIST.replace("8113", "8114"), encoding="utf-8")
        status, out, _ = run(ecfr, "--as-of", "2026-04-22", TEXT, self.list)
        self.assertEqual((status, out.count("- ephedrine: List I 1310.02(a)(1):")), (1, 1))

    def test_the_lines_are_those_of_the_day_of_the_text(self):
        later = "  - {item: 1310.02(b)(2), part: List II, substance: toluene, by: rule, as: {en: Toluene}}\n"
        self.list.write_text(LIST + later, encoding="utf-8")
        self.assertEqual(run(ecfr, "--as-of", "2026-04-22", TEXT, self.list)[0], 0)
        status, out, _ = run(ecfr, "--as-of", "2026-05-01", TEXT, self.list)
        self.assertEqual(status, 1)
        self.assertIn("## Removed (1)\n- toluene: List II 1310.02(b)(2): Toluene", out)


if __name__ == "__main__":
    unittest.main()
