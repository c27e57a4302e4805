"""A published text beside a list: what the importers report. Texts and lists are as small as they can be."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "registry" / "importers"))

import difference  # noqa: E402
import justice_canada  # noqa: E402

ACT = """<Statute><Schedule><ScheduleFormHeading><Label>SCHEDULE I</Label></ScheduleFormHeading><List>
  <Item><Label>1</Label><Text>Opium Poppy, including:</Text><List>
    <Item><Label>(1)</Label><Text>Opium</Text></Item>
    <Item><Label>(2)</Label><Text>Codeine (methylmorphine)</Text></Item>
    <Item><Text>but not including</Text></Item>
    <Item><Label>(3)</Label><Text>Naloxone</Text></Item></List></Item>
  <Item><Label>2</Label><Text>[Repealed, SOR/2020-1]</Text></Item>
  <Item><Label>3</Label><Text>Brorphine</Text></Item></List></Schedule>
<Schedule><ScheduleFormHeading><Label>SCHEDULE V</Label></ScheduleFormHeading><Group><GroupHeading><Label>PART 1</Label></GroupHeading>
  <Provision><TableGroup><table><tgroup><tbody><row><entry>1</entry><entry>Spirobrorphine and its salts</entry><entry>2026</entry></row>
  </tbody></tgroup></table></TableGroup></Provision></Group></Schedule>
<Schedule><ScheduleFormHeading><Label>SCHEDULE IX</Label></ScheduleFormHeading><List><Item><Label>1</Label><Text>Device</Text></Item></List></Schedule>
</Statute>"""


def line(part: str, label: str, name: str, substance: str) -> difference.Line:
    return difference.Line(part, label, name, substance)


class TheActOfCanada(unittest.TestCase):
    def items(self) -> list[difference.Item]:
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "act.xml"
            path.write_text(ACT, encoding="utf-8")
            return justice_canada.read(path)

    def test_items_have_the_labels_of_the_registry(self):
        self.assertEqual(
            [(item.part, item.label) for item in self.items()],
            [("I", "1"), ("I", "1(1)"), ("I", "1(2)"), ("I", "3"), ("V Part 1", "1")],
        )

    def test_what_is_excepted_or_repealed_or_no_substance_is_no_item(self):
        texts = [item.text for item in self.items()]
        self.assertFalse([text for text in texts if "Naloxone" in text or "Repealed" in text or "Device" in text])

    def test_the_same_text_is_no_difference(self):
        known = [line("I", "1", "Opium Poppy", "opium-poppy"), line("I", "1(1)", "Opium", "opium"), line("I", "1(2)", "Codeine", "codeine"),
                 line("I", "3", "Brorphine", "brorphine"), line("V Part 1", "1", "Spirobrorphine", "spirobrorphine")]
        self.assertFalse(difference.compare(self.items(), known, []).any())

    def test_added_moved_removed_reworded(self):
        known = [line("I", "1(1)", "Opium", "opium"), line("I", "1(2)", "Dihydrocodeine", "dihydrocodeine"),
                 line("IV", "7", "Spirobrorphine", "spirobrorphine"), line("I", "9", "Heroin", "heroin")]
        found = difference.compare(self.items(), known, ["1 Opium Poppy"])
        self.assertEqual([item.label for item in found.added], ["3"])
        self.assertEqual([(old.substance, new.part) for old, new in found.moved], [("spirobrorphine", "V Part 1")])
        self.assertEqual([old.substance for old in found.removed], ["heroin"])
        self.assertEqual([old.substance for old, _ in found.reworded], ["dihydrocodeine"])
        self.assertIn("## Added (1)\n- I 3: Brorphine\n", found.report())


if __name__ == "__main__":
    unittest.main()
