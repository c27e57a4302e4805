"""The annexes of BtMG and NpSG as gesetze-im-internet.de publishes them: excerpts/btmg.xml, npsg.xml have a few items of each form."""
import unittest

from excerpt import EXCERPTS, changed, difference, line, without

import gesetze_im_internet

GROUP = "unter: Tetrahydrocannabinole, folgende Isomeren und ihre stereochemischen Varianten"
BTMG = [
    line("Anlage I", "", "Allylprodin", "allylprodine", "(3-Allyl-1-methyl-4-phenyl-4-piperidyl)propionat"),
    line("Anlage I", "", "25B-NBOMe", "25b-nbome", "2-(4-Brom-2,5-dimethoxyphenyl)-N-[(2-methoxyphenyl)methyl]ethanamin", "2C-B-NBOMe"),
    line("Anlage I", "", "4-Allyloxy-3,5-dimethoxy-phenethylazan", "4-allyloxy-3-5-dimethoxy-phenethylazane"),
    line("Anlage I", "", "Δ8-Tetrahydrocannabinol", "delta-8-thc",
         "6,6,9-Trimethyl-3-pentyl-6a,7,10,10a-tetrahydro-6H-benzo[c]chromen-1-ol",
         "Δ8-THC", f"ausgenommen, a) wenn es sich um Cannabis zu medizinischen Zwecken handelt. – {GROUP}"),
    line("Anlage III", "", "Zolpidem", "zolpidem", "N,N-Dimethyl-2-[6-methyl-2-(p-toly)imidazo[1,2-a]pyridin-3-yl]acetamid",
         "ausgenommen in Zubereitungen bis zu 8,5 mg Zolpidem"),
]
NPSG = [
    line("Anlage 1", "1", "Von 2-Phenethylamin abgeleitete Verbindungen", "de-npsg-phenethylamines"),
    line("Anlage 1", "3", "Benzodiazepine", "de-npsg-benzodiazepines"),
    line("Anlage 2", "", "1,4-Butandiol", "1-4-butanediol", "Butan-1,4-diol", "BDO", "Diol 14B",
         "EG-Nummer 203-786-5. Spalte 2: Stoff: Reinstoff Zubereitungen: jede Zubereitung Spalte 3: jeder Stoff"),
]


def compared(file: str, lines: list[difference.Line]) -> difference.Difference:
    return difference.compare(gesetze_im_internet.read(EXCERPTS / file), lines, [], gesetze_im_internet.JOINING)


class TheBetaeubungsmittelgesetz(unittest.TestCase):
    def test_the_same_text_is_no_difference(self):
        self.assertEqual(compared("btmg.xml", BTMG).report().count("(0)"), 4)

    def test_a_position_that_the_registry_lacks_is_added(self):
        found = compared("btmg.xml", without(BTMG, "allylprodine"))
        self.assertEqual([(item.part, item.text) for item in found.added],
                         [("Anlage I", "Allylprodin – (3-Allyl-1-methyl-4-phenyl-4-piperidyl)propionat")])
        self.assertFalse(found.moved or found.removed or found.reworded)

    def test_a_line_that_the_text_lacks_is_removed(self):
        found = compared("btmg.xml", [*BTMG, line("Anlage I", "", "Cannabis", "cannabis", "Marihuana")])
        self.assertEqual([known.substance for known in found.removed], ["cannabis"])
        self.assertFalse(found.moved or found.added or found.reworded)

    def test_a_position_in_another_annex_is_moved(self):
        found = compared("btmg.xml", changed(BTMG, "zolpidem", part="Anlage II"))
        self.assertEqual([(old.part, new.part) for old, new in found.moved], [("Anlage II", "Anlage III")])
        self.assertFalse(found.added or found.removed or found.reworded)

    def test_another_chemical_name_or_limit_is_reworded(self):
        chemical, limit = BTMG[-1].words
        for words in [(chemical.replace("p-toly", "p-tolyl"), limit), (chemical, limit.replace("8,5", "5")), (chemical,), ("", limit)]:
            with self.subTest(words=words):
                found = compared("btmg.xml", changed(BTMG, "zolpidem", words=words))
                self.assertEqual([old.substance for old, _ in found.reworded], ["zolpidem"])
                self.assertFalse(found.added or found.moved or found.removed)

    def test_another_name_with_the_same_chemical_name_is_reworded(self):
        found = compared("btmg.xml", changed(BTMG, "allylprodine", name="Allylprodinum"))
        self.assertEqual([(old.name, new.text[:11]) for old, new in found.reworded], [("Allylprodinum", "Allylprodin")])
        self.assertFalse(found.added or found.removed)


class TheNeuePsychoaktiveStoffeGesetz(unittest.TestCase):
    def test_line_breaks_part_words(self):
        self.assertIn("Stoff: Reinstoff Zubereitungen: jede Zubereitung", gesetze_im_internet.read(EXCERPTS / "npsg.xml")[-1].text)

    def test_the_same_text_is_no_difference(self):
        self.assertEqual(compared("npsg.xml", NPSG).report().count("(0)"), 4)

    def test_groups_and_substances_are_added_removed_reworded(self):
        known = changed(without(NPSG, "de-npsg-benzodiazepines"), "1-4-butanediol", words=("Butan-1,4-diol", "BDO", "Diol 14B"))
        gone = line("Anlage 1", "9", "Von 4-Amino-1-benzylpiperidin abgeleitete Verbindungen", "piperidines")
        found = compared("npsg.xml", [*known, gone])
        self.assertEqual([item.text for item in found.added], ["Benzodiazepine"])
        self.assertEqual([known.substance for known in found.removed], ["piperidines"])
        self.assertEqual([old.substance for old, _ in found.reworded], ["1-4-butanediol"])

    def test_a_group_with_another_number_is_moved(self):
        found = compared("npsg.xml", changed(NPSG, "de-npsg-benzodiazepines", label="4"))
        self.assertEqual([(old.label, new.label) for old, new in found.moved], [("4", "3")])
        self.assertFalse(found.added or found.removed or found.reworded)


if __name__ == "__main__":
    unittest.main()
