"""Contact sheet of a folder of samples, to look at: python -m generator.contact FILES_DIR OUT.png [dpi] [first] [last]."""
import sys
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image, ImageSequence


def pages(path, dpi):
    if path.suffix == ".pdf":
        reader = pdfium.PdfDocument(path)
        return [reader[i].render(scale=dpi / 72).to_pil().convert("RGB") for i in range(len(reader))]
    out = []
    with Image.open(path) as image:
        for frame in ImageSequence.Iterator(image):
            picture = frame.convert("RGB")
            factor = dpi * 11.7 / max(picture.size)
            out.append(picture.resize((int(picture.width * factor), int(picture.height * factor)), Image.LANCZOS))
    return out


def main():
    folder, target = Path(sys.argv[1]), sys.argv[2]
    dpi = int(sys.argv[3]) if len(sys.argv) > 3 else 45
    all_pages = [p for f in sorted(folder.iterdir()) for p in pages(f, dpi)]
    first, last = (int(x) for x in (sys.argv[4:6] or (0, len(all_pages))))
    chosen, columns = all_pages[first:last], 8
    w, h = int(8.5 * dpi), int(11.9 * dpi)
    sheet = Image.new("RGB", (w * columns, h * -(-len(chosen) // columns)), "#777")
    for i, p in enumerate(chosen):
        p.thumbnail((w - 4, h - 4))
        sheet.paste(p, (i % columns * w + 2, i // columns * h + 2))
    sheet.save(target)


if __name__ == "__main__":
    main()
