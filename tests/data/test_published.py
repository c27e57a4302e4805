"""Published files are read without trust, and what is wrong with one is told with file and line."""
import pathlib
import tempfile
import unittest

from excerpt import EXCERPTS, IMPORTERS, published, run

import ecfr
import eur_lex
import gesetze_im_internet
import justice_canada

LIST = "list: x\nlistings:\n  - {item: 1308.11(b)(2), part: I, substance: acetylmethadol, by: x, as: {en: Acetylmethadol}, code: 9601}\n"


class APublishedFile(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))

    def trouble(self, text: str) -> str:
        path = self.folder / "law.xml"
        path.write_text(text, encoding="utf-8")
        with self.assertRaises(published.Trouble) as caught:
            published.parse(path)
        return str(caught.exception).removeprefix(str(self.folder) + "/")

    def test_malformed_xml_is_told_with_file_and_line(self):
        self.assertEqual(self.trouble("<law>\n<item>\n</law>"), "law.xml:3: mismatched tag")
        self.assertEqual(self.trouble(""), "law.xml:1: no element found")
        self.assertEqual(self.trouble("<law>\n&nbsp;</law>"), "law.xml:2: undefined entity")

    def test_entities_of_its_own_are_refused(self):
        bomb = '<!DOCTYPE law [\n<!ENTITY a "aaaaaaaaaa">\n<!ENTITY b "&a;&a;&a;">]>\n<law>&b;</law>'
        self.assertIn("law.xml:2: declares the entity 'a'", self.trouble(bomb))
        secret = self.folder / "secret"
        secret.write_text("secret", encoding="utf-8")
        for kind in (f'x SYSTEM "{secret.as_uri()}"', f'% x SYSTEM "{secret.as_uri()}"'):
            self.assertIn("declares the entity 'x'", self.trouble(f"<!DOCTYPE law [<!ENTITY {kind}>]><law></law>"))

    def test_a_dtd_elsewhere_is_never_fetched_and_the_entities_of_xhtml_are_known(self):
        path = self.folder / "law.xml"
        doctype = f'<!DOCTYPE law SYSTEM "{(self.folder / "none.dtd").as_uri()}">'
        path.write_text(f"{doctype}<law>a&nbsp;&alpha;</law>", encoding="utf-8")
        self.assertEqual(published.parse(path).text, "a\N{NO-BREAK SPACE}α")
        self.assertEqual(self.trouble(f"{doctype}\n<law>&unheard;</law>"), "law.xml:2: the entity 'unheard' is not known")

    def test_absurd_nesting_is_refused(self):
        self.assertIn("elements within each other", self.trouble("<a>" * 100_000))
        path = self.folder / "deep.xml"
        path.write_text("<a>" * published.DEEPEST + "</a>" * published.DEEPEST, encoding="utf-8")
        self.assertEqual(published.parse(path).tag, "a")


class EveryImporter(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.list = self.folder / "list.yaml"
        self.list.write_text(LIST, encoding="utf-8")

    def test_has_status_2_and_says_why_when_a_text_or_list_cannot_be_read(self):
        (self.folder / "broken.xml").write_text("<law>\n<item></law>", encoding="utf-8")
        (self.folder / "other.xml").write_text("<law>Nothing of the kind</law>", encoding="utf-8")
        for importer in (ecfr, eur_lex, gesetze_im_internet, justice_canada):
            for name, why in [("broken.xml", "broken.xml:2: mismatched tag"), ("none.xml", "No such file"), ("other.xml", "no item of")]:
                with self.subTest(importer=importer.__name__, file=name):
                    status, out, err = run(importer, self.folder / name, self.list)
                    self.assertEqual((status, out), (2, ""))
                    self.assertIn(why, err)
        for content, why in [("list: x\n", "not a list file"), ("listings: [\n", "list.yaml"), ("listings: []\n", "no part of this list")]:
            self.list.write_text(content, encoding="utf-8")
            status, out, err = run(ecfr, EXCERPTS / "ecfr.xml", self.list)
            self.assertEqual((status, out), (2, ""))
            self.assertIn(why, err)

    def test_is_a_program_that_explains_itself(self):
        for importer in (ecfr, eur_lex, gesetze_im_internet, justice_canada):
            with self.subTest(importer=importer.__name__):
                self.assertTrue((IMPORTERS / f"{importer.__name__}.py").stat().st_mode & 0o100)
                about = published.command_line(importer.__doc__).format_help()
                for word in ("registry/", "https://", "Exit status"):
                    self.assertIn(word, about)


if __name__ == "__main__":
    unittest.main()
