"""Small bad files for the tests of intake: each must be refused with a class and a sentence, and never stop the batch."""
import shutil
import zipfile

import pikepdf

from . import press

PAGE = "<html lang='fr'><body><h1>COMMANDEMENT DE PAYER</h1><p>Page de papier qui ne sera pas lue.</p></body></html>"


def build(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    whole = press.print_html(PAGE).pdf
    (folder / "r01-vide.pdf").write_bytes(b"")
    (folder / "r02-tronque.pdf").write_bytes(whole[:len(whole) // 3])
    with pikepdf.open(_stream(whole)) as pdf:
        pdf.save(folder / "r03-mot-de-passe.pdf", encryption=pikepdf.Encryption(owner="maitre", user="secret", R=3, aes=False, metadata=False), static_id=True)
    (folder / "r04-texte.pdf").write_text("Ceci est une note de texte, pas un PDF.\n", encoding="utf-8")
    (folder / "r05-sans-page.pdf").write_bytes(no_pages())
    with zipfile.ZipFile(folder / "r06-archive.pdf", "w") as z:
        z.writestr(zipfile.ZipInfo("note.txt", (2026, 1, 1, 0, 0, 0)), "rien à lire\n")
    (folder / "r07-entete-seul.tif").write_bytes(b"II*\x00\x08\x00\x00\x00")
    (folder / "r08-casse.jpg").write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01" + bytes(range(64)))


def _stream(data):
    import io
    return io.BytesIO(data)


def no_pages():
    """A well-formed PDF whose page tree is empty."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>"]
    out, offsets = b"%PDF-1.4\n", []
    for i, o in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (i, o)
    table = b"".join(b"%010d 00000 n \n" % x for x in offsets)
    return out + b"xref\n0 3\n0000000000 65535 f \n" + table + b"trailer\n<< /Size 3 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(out)
