"""A page in headless Chromium: what it measures, what it looks like, how many sheets of paper it is."""
import json
import pathlib
import re
import struct
import subprocess
import tempfile
import zlib

# Put into a copy of the page; what it finds out stands in an element of its own when the page is done.
MEASURE = """<script>
addEventListener('load', () => {
  const box = e => { const r = e.getBoundingClientRect(); return {width: r.width, height: r.height, right: r.right}; };
  const all = s => [...document.querySelectorAll(s)];
  const told = document.createElement('script');
  told.type = 'application/json';
  told.id = 'measured';
  told.textContent = JSON.stringify({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
    plots: all('svg').map(box),
    bars: all('svg .bar, svg .hatched').map(box),
    loaded: performance.getEntriesByType('resource').map(e => e.name),
    alerted: window.alerted === true,
    broken: all('a[href^="#"]').map(a => a.getAttribute('href')).filter(h => !document.getElementById(h.slice(1))),
  }).replaceAll('<', '\\\\u003c');
  document.body.append(told);
});
</script>"""


class Page:
    """A file of HTML, opened anew for every question, without a network."""

    def __init__(self, chromium: str, page: pathlib.Path, folder: pathlib.Path):
        self.chromium, self.page, self.folder = chromium, page, folder

    def _run(self, page: pathlib.Path, *options: str) -> str:
        with tempfile.TemporaryDirectory() as profile:
            command = [self.chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
                       "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND", f"--user-data-dir={profile}",
                       *options, page.as_uri()]
            done = subprocess.run(command, capture_output=True, text=True, timeout=120)
        if done.returncode != 0:
            raise RuntimeError(f"{' '.join(command)}: {done.stderr}")
        return done.stdout

    def measured(self, width: int) -> dict:
        copy = self.folder / "measured.html"
        copy.write_text(self.page.read_text(encoding="utf-8").replace("</body>", MEASURE + "</body>"), encoding="utf-8")
        dom = self._run(copy, f"--window-size={width},900", "--dump-dom")
        return json.loads(re.search(r'<script type="application/json" id="measured">(.*?)</script>', dom, re.DOTALL)[1])

    def screenshot(self, width: int, height: int) -> list[bytes]:
        """The rows of pixels of its beginning, three or four bytes a pixel."""
        path = self.folder / f"{width}.png"
        self._run(self.page, f"--window-size={width},{height}", f"--screenshot={path}")
        return pixels(path.read_bytes())

    def sheets(self) -> list[tuple[int, int]]:
        """The width and height of every sheet of paper that it fills, in millimetres."""
        path = self.folder / "page.pdf"
        self._run(self.page, "--no-pdf-header-footer", f"--print-to-pdf={path}")
        boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]", path.read_bytes())
        return [(round(float(width) / 72 * 25.4), round(float(height) / 72 * 25.4)) for width, height in boxes]


def pixels(png: bytes) -> list[bytes]:
    """The rows of a PNG of 8 bits a channel, without interlacing (RFC 2083)."""
    at, data, width, channels = 8, b"", 0, 0
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at:at + 8])
        chunk = png[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, channels = struct.unpack(">I", chunk[:4])[0], {2: 3, 6: 4}[chunk[9]]
        elif kind == b"IDAT":
            data += chunk
        at += 12 + length
    raw, size, rows = zlib.decompress(data), width * channels, []
    before = bytes(size)
    for start in range(0, len(raw), size + 1):
        before = unfiltered(raw[start], bytearray(raw[start + 1:start + 1 + size]), before, channels)
        rows.append(bytes(before))
    return rows


def unfiltered(how: int, row: bytearray, above: bytes, channels: int) -> bytearray:
    if how == 0:
        return row
    for i in range(len(row)):
        left = row[i - channels] if i >= channels else 0
        corner = above[i - channels] if i >= channels else 0
        row[i] = (row[i] + {1: left, 2: above[i], 3: (left + above[i]) // 2}.get(how, paeth(left, above[i], corner))) & 255
    return row


def paeth(left: int, up: int, corner: int) -> int:
    guess = left + up - corner
    return min((abs(guess - left), 0, left), (abs(guess - up), 1, up), (abs(guess - corner), 2, corner))[2]
