"""From HTML to pages: PDF bytes of one paper, the clean text of each page and the place of its handwriting."""
import logging

import pypdfium2 as pdfium
from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

logging.getLogger("weasyprint").setLevel(logging.ERROR)
logging.getLogger("fontTools").setLevel(logging.ERROR)
FONTS = FontConfiguration()


class Printed:
    """PDF of one paper with its pages' text; `written[i]` are the handwritten strings of page i."""

    def __init__(self, pdf, texts, written):
        self.pdf, self.texts, self.written = pdf, texts, written

    def __len__(self):
        return len(self.texts)


def clean(text):
    """The control characters pdfium puts at line ends (hyphenated words) become what the eye sees."""
    text = text.replace("\r\n", "\n").replace("\ufffe", "-").replace("\x02", "-").replace("\u00ad", "")
    return "\n".join(line.rstrip() for line in text.split("\n"))


def print_html(source, marks=()):
    document = HTML(string=source).render(font_config=FONTS)
    written = [[text for name, text in marks if name in page.anchors] for page in document.pages]
    pdf = document.write_pdf()
    reader = pdfium.PdfDocument(pdf)
    texts = [clean(reader[i].get_textpage().get_text_range()) for i in range(len(reader))]
    return Printed(pdf, texts, written)


def print_act(a):
    """Prints a finished paper, once."""
    if a.printed is None:
        a.printed = print_html(a.html(), a.written)
    return a.printed


def raster(pdf, index, dpi, colour=True):
    """Pixels of one page: RGB, or gray as height x width."""
    page = pdfium.PdfDocument(pdf)[index]
    pixels = page.render(scale=dpi / 72, grayscale=not colour).to_numpy()
    return pixels[:, :, ::-1].copy() if colour else pixels.reshape(pixels.shape[:2]).copy()
