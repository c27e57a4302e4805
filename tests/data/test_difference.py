"""How items of a text are set beside lines of the registry, whatever the law."""
import unittest

from excerpt import difference, line

from difference import Item, Line


def compared(items: list[Item], lines: list[Line], without: tuple[str, ...] = (), joining: str | None = None) -> difference.Difference:
    return difference.compare(items, lines, list(without), joining)


class Difference(unittest.TestCase):
    def test_an_item_that_moved_and_has_other_words_is_known_by_its_name(self):
        found = compared([Item("II", "4", "Nabilone (another name) 7379")], [line("I", "9", "Nabilone", "nabilone", "7378")])
        self.assertEqual([(old.place(), new.place()) for old, new in found.moved], [("I 9", "II 4")])
        self.assertFalse(found.added or found.removed)

    def test_a_name_is_not_found_in_a_longer_word(self):
        found = compared([Item("II", "4", "Morphinans")], [line("I", "9", "Morphin", "morphine")])
        self.assertEqual((len(found.added), len(found.removed)), (1, 1))

    def test_a_prime_is_a_difference_and_a_hyphen_none(self):
        known = [line("I", "1", "2′-Fluoro ortho-fluorofentanyl", "2-fluoro-ortho-fluorofentanyl")]
        self.assertFalse(compared([Item("I", "1", "2′ fluoro-ortho-fluoro-fentanyl")], known).any())
        self.assertTrue(compared([Item("I", "1", "2-Fluoro ortho-fluorofentanyl")], known).reworded)

    def test_of_items_that_begin_with_the_same_name_the_bare_one_is_meant(self):
        items = [Item("I", "", "Morphin methylbromid"), Item("I", "", "Morphin")]
        self.assertEqual([item.text for item in compared(items, [line("I", "", "Morphin", "morphine")]).added], ["Morphin methylbromid"])

    def test_the_same_number_with_another_name_is_reworded(self):
        found = compared([Item("I", "4", "Levamfetamine")], [line("I", "4", "Heroin", "heroin")])
        self.assertEqual([old.substance for old, _ in found.reworded], ["heroin"])

    def test_a_heading_needs_no_line_but_if_it_has_one_its_words_count(self):
        heading = Item("I", "1", "Opium and opiate, excluding naloxone, including the following:", True)
        self.assertFalse(compared([heading], []).any())
        self.assertFalse(compared([heading], [line("I", "1", "Opium and opiate", "opiates", "excluding naloxone")]).any())
        self.assertEqual(len(compared([heading], [line("I", "1", "Opium and opiate", "opiates", "excluding nalmefene")]).reworded), 1)

    def test_a_line_without_number_in_a_numbered_part_is_not_of_this_text(self):
        lines = [line("II", "1", "Codeine", "codeine"), line("II", "", "Cocaine", "cocaine")]
        self.assertFalse(compared([Item("II", "1", "Codeine")], lines).any())

    def test_what_the_list_leaves_out_is_no_difference_unless_it_has_the_place_too(self):
        item = Item("III", "(e)(1)(ii)", "Codeine 9804")
        self.assertFalse(compared([item], [], ("(e)(1)(ii) Codeine",)).any())
        self.assertTrue(compared([item], [line("III", "(e)(1)(ii)", "Heroin", "heroin")], ("(e)(1)(ii) Codeine",)).reworded)

    def test_nothing_but_joining_words_may_stand_beside_the_words_of_a_line(self):
        known = [line("I", "1", "AMB", "amb", "7021")]
        for text, is_reworded in [("AMB (other names) 7021", False), ("AMB, except in tablets 7021", True)]:
            with self.subTest(text=text):
                self.assertEqual(bool(compared([Item("I", "1", text)], known, joining="other|names").reworded), is_reworded)

    def test_the_report_names_places_and_words(self):
        found = compared([Item("I", "2", "B"), Item("II", "", "C")], [line("I", "1", "A", "a"), line("III", "", "C", "c")])
        self.assertEqual(found.report().split("\n\n"), [
            "## Added (1)\n- I 2: B", "## Moved (1)\n- c: III → II: C", "## Removed (1)\n- a: I 1: A", "## Reworded (0)\n"])


if __name__ == "__main__":
    unittest.main()
