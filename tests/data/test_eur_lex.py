"""The scheduled substances of the European Union as EUR-Lex publishes them: excerpts/eur_lex.xhtml has a few items of each form."""
import pathlib
import re
import tempfile
import unittest

from excerpt import EXCERPTS, changed, difference, line, without

import eur_lex

ESTERS = "and its ethyl, methyl (CAS No 80532-66-7) and tert-butyl esters, with the same CN code as BMK glycidic acid."
FOOTNOTE = "footnote of the entry BMK glycidic acid"
LINES = [
    line("Category 1", "", "1-phenyl-2-propanone", "1-phenyl-2-propanone", "Phenylacetone", "103-79-7", "2914 31 00"),
    line("Category 1", "", "ethyl alpha-phenylacetoacetate", "eapa", "EAPA", "ethyl 3-oxo-2-phenylbutanoate", "5413-05-8", "ex 2918 30 00"),
    line("Category 1", "", "BMK glycidic acid", "bmk-glycidic-acid", "2-methyl-3-phenyloxirane-2-carboxylic acid",
         f"2-methyl-3-phenyloxirane-2-carboxylic acid (BMK glycidic acid) {ESTERS}", "25547-51-7", "2918 99 90"),
    line("Category 1", "", "ethyl ester of BMK glycidic acid", "ethyl-ester", FOOTNOTE, "2918 99 90"),
    line("Category 1", "", "methyl ester of BMK glycidic acid", "methyl-ester", FOOTNOTE, "80532-66-7", "2918 99 90"),
    line("Category 1", "", "tert-butyl ester of BMK glycidic acid", "tert-butyl-ester", FOOTNOTE, "2918 99 90"),
    line("Category 2A", "", "Red phosphorus", "red-phosphorus", "7723-14-0", "2804 70 10"),
]


def compared(lines: list[difference.Line]) -> difference.Difference:
    return difference.compare(eur_lex.read(EXCERPTS / "eur_lex.xhtml"), lines, [], eur_lex.JOINING)


class ScheduledSubstances(unittest.TestCase):
    def test_the_same_text_is_no_difference(self):
        self.assertEqual(compared(LINES).report().count("(0)"), 4)

    def test_amendment_marks_footnote_marks_clauses_and_thresholds_are_no_words_of_an_item(self):
        texts = " ".join(item.text for item in eur_lex.read(EXCERPTS / "eur_lex.xhtml"))
        for word in ("▼", "►", "◄", "()", "salts", "Piperidine", "28.10.2002"):
            self.assertNotIn(word, texts)

    def test_a_substance_that_the_registry_lacks_is_added(self):
        found = compared(without(LINES, "eapa"))
        self.assertEqual([(item.part, item.text[:30]) for item in found.added], [("Category 1", "ethyl alpha-phenylacetoacetate")])
        self.assertFalse(found.moved or found.removed or found.reworded)

    def test_a_line_that_the_text_lacks_is_removed(self):
        found = compared([*LINES, line("Category 1", "", "BMK methyl glycidate", "bmk-methyl-glycidate", "80532-66-7", "2918 99 90")])
        self.assertEqual([known.substance for known in found.removed], ["bmk-methyl-glycidate"])
        self.assertFalse(found.moved or found.added or found.reworded)

    def test_an_ester_that_the_footnote_no_longer_names_is_removed(self):
        found = compared([*LINES, line("Category 1", "", "propyl ester of BMK glycidic acid", "propyl-ester", FOOTNOTE, "2918 99 90")])
        self.assertEqual([known.substance for known in found.removed], ["propyl-ester"])

    def test_a_substance_in_another_category_is_moved(self):
        found = compared(changed(LINES, "red-phosphorus", part="Category 2B"))
        self.assertEqual([(old.part, new.part) for old, new in found.moved], [("Category 2B", "Category 2A")])
        self.assertFalse(found.added or found.removed or found.reworded)

    def test_another_name_or_number_is_reworded(self):
        for substance, what in [
            ("red-phosphorus", {"words": ("7723-14-0", "2804 70 00")}),
            ("eapa", {"words": ("EAPA", "ethyl 3-oxo-2-phenylbutanoate", "5413-05-9", "ex 2918 30 00")}),
            ("eapa", {"words": ("EAPA", "5413-05-8", "ex 2918 30 00")}),
            ("eapa", {"name": "ethyl 2-phenylacetoacetate"}),
            ("methyl-ester", {"words": (FOOTNOTE, "2918 99 90")}),
        ]:
            with self.subTest(substance=substance, **what):
                found = compared(changed(LINES, substance, **what))
                self.assertEqual([old.substance for old, _ in found.reworded], [substance])
                self.assertFalse(found.added or found.moved or found.removed)

    def test_the_page_of_the_web_site_is_read_as_the_file_of_the_publications_office(self):
        """It begins with a blank line, does not close what has no content, breaks lines within links, and has scripts."""
        page = re.sub(r"^<\?xml.*\n", "\n", (EXCERPTS / "eur_lex.xhtml").read_text(encoding="utf-8"))
        for old, new in [
            ("<head>", "<head><meta name='viewport' content='width=device-width'><link rel='stylesheet' media='all' href='./a.css'>"),
            ("</head>", "<script type=\"text/javascript\">if (a && b < 1) { c('</p>'); }</script></head>"),
            ("<tbody>", "<col width=\"30%\"><tbody>"),
            ("<hr class=\"separator-annex\"/>", "<hr class=\"separator-annex\"><p><br></p>"),
            ("<span class=\"superscript\">", "\n   <span class=\"superscript\">"),
            ("</body>", "<script src='./../js/jquery.js'>//</script></body>"),
        ]:
            self.assertIn(old, page)
            page = page.replace(old, new)
        path = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory())) / "page.html"
        path.write_text(page, encoding="utf-8")
        self.assertEqual(eur_lex.read(path), eur_lex.read(EXCERPTS / "eur_lex.xhtml"))


if __name__ == "__main__":
    unittest.main()
