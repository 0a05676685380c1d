"""Printing: Chromium turns HTML into PDF; pikepdf fixes dates and joins papers; poppler reads text and draws pages."""
import datetime as dt
import io
import shutil
import subprocess

import pikepdf
from PIL import Image
from playwright.sync_api import sync_playwright

FLAGS = ["--no-sandbox", "--font-render-hinting=none", "--disable-gpu", "--no-zygote", "--in-process-gpu", "--disable-dev-shm-usage", "--disable-extensions"]


class Press:
    """One browser for the whole run."""

    def __enter__(self):
        self.play = sync_playwright().start()
        self.browser = self.play.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        self.tab = self.browser.new_page()
        return self

    def __exit__(self, *_):
        self.browser.close()
        self.play.stop()

    def pdf(self, html):
        self.tab.set_content(html)
        return self.tab.pdf(prefer_css_page_size=True, print_background=True)


def page_texts(pdf):
    """The text of each page in the order of writing."""
    out = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    return [p.strip() for p in out.split("\f")[:-1]]


def join(pdfs, when):
    """One PDF out of several; an integer among them means that many blank pages. Dates and ids are fixed."""
    out = pikepdf.new()
    for part in pdfs:
        if isinstance(part, int):
            for _ in range(part):
                out.add_blank_page(page_size=(595, 842))
            continue
        with pikepdf.open(io.BytesIO(part)) as src:
            out.pages.extend(src.pages)
    out.docinfo["/Producer"] = "Skia/PDF"
    out.docinfo["/CreationDate"] = when.strftime("D:%Y%m%d090000+01'00'")
    buf = io.BytesIO()
    out.save(buf, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return buf.getvalue()


def pictures(pdf, dpi, gray):
    """Pages as images."""
    cmd = ["pdftoppm", "-r", str(dpi)] + (["-gray"] if gray else []) + ["-"]
    raw = subprocess.run(cmd, input=pdf, capture_output=True, check=True).stdout
    return list(split_pnm(raw))


def split_pnm(raw):
    """pdftoppm writes all pages behind one another on its output."""
    at = 0
    while at < len(raw):
        magic, size, _ = raw[at:at + 40].split(b"\n", 3)[:3]
        w, h = map(int, size.split())
        head = len(magic) + len(size) + 6
        n = w * h * (1 if magic == b"P5" else 3)
        yield Image.frombytes("L" if magic == b"P5" else "RGB", (w, h), raw[at + head:at + head + n])
        at += head + n


def when(iso):
    return dt.datetime.fromisoformat(iso)
