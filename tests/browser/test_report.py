"""The report of a stock list as a person sees it: in a browser, on a narrow screen, on paper.

    LISTED_PROGRAM=build/release/listed LISTED_CHROMIUM=chromium python3 -m unittest discover --start-directory tests/browser
"""
import os
import pathlib
import subprocess
import tempfile
import unittest

from chromium import Page

STOCK = """Name,CAS,Amount,Unit,Concentration,From,Destination
Acetic anhydride,108-24-7,300,kg,,eu,co
Acetone,67-64-1,1500,kg,,us,mx
Ephedrine hydrochloride,50-98-6,25,kg,,cn,mm
fentanyl citrate,990-73-8,10 g,,,us,de
Potassium permanganate,7722-64-7,5 sacks,,,de,br
Acetone,437-38-7,1,kg,,,
DOX,,,,,,
<script>window.alerted = true</script><img src=x onerror="window.alerted = true"><b>bold</b>,,,,,,
"a quote that does not end,1,2
437-38-8,,,,,,
Sodium chloride,7647-14-5,50,kg,,de,br
a name without a place to break it: """ + "x" * 300 + ",,,,,,\n"


class AReport(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        (cls.folder / "stock.csv").write_text(STOCK, encoding="utf-8")
        path = cls.folder / "report.html"
        subprocess.run([os.environ["LISTED_PROGRAM"], "report", cls.folder / "stock.csv", "--as-of", "2026-11-23", "-o", path],
                       stderr=subprocess.DEVNULL, check=False)
        cls.page = Page(os.environ["LISTED_CHROMIUM"], path, cls.folder)
        cls.wide = cls.page.measured(1280)

    def test_both_plots_are_drawn(self):
        self.assertEqual(len(self.wide["plots"]), 2)
        for plot in self.wide["plots"]:
            self.assertGreater(plot["width"], 400)
            self.assertGreater(plot["height"], 80)
        seen = [bar for bar in self.wide["bars"] if bar["width"] > 0 and bar["height"] > 0]
        self.assertGreater(len(seen), 10)

    def test_nothing_is_wider_than_the_window(self):
        for measured in (self.wide, self.page.measured(500)):
            self.assertLessEqual(measured["content"], measured["window"])

    def test_it_loads_nothing_and_runs_nothing(self):
        self.assertEqual(self.wide["loaded"], [])
        self.assertFalse(self.wide["alerted"])

    def test_every_link_within_the_page_leads_somewhere(self):
        self.assertEqual(self.wide["broken"], [])

    def test_it_can_be_seen(self):
        rows = self.page.screenshot(1000, 700)
        self.assertEqual(len(rows), 700)
        channels = len(rows[0]) // 1000
        dark = sum(row[i] < 128 for row in rows for i in range(0, len(row), channels))
        self.assertGreater(dark, 5_000, "a page of text has ink")
        self.assertLess(dark, 350_000, "black on white")

    def test_it_fits_on_paper(self):
        sheets = self.page.sheets()
        self.assertEqual(set(sheets), {(210, 297)})
        self.assertIn(len(sheets), range(4, 40))


if __name__ == "__main__":
    unittest.main()
