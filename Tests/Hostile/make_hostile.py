#!/usr/bin/env python3
"""Makes a folder of files that mean harm: bombs, loops, lies, truncations, odd names, things that are no files.

    make_hostile.py FOLDER [--shuffle SEED]

Same bytes and names every time; Python's standard library only. --shuffle puts a number before every name, drawn from SEED, so
that the same files come in another order. Nothing here was taken from a real paper.
"""
import argparse
import os
import random
import socket
import struct
import zlib

PNG_MARK = b"\x89PNG\r\n\x1a\n"


# --- PDF ----------------------------------------------------------------------------------------------------------------------

def stream(entries, data):
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries, len(data), data)


def pdf(objects, root=1, trailer=b"", version=b"1.5"):
    """A PDF of numbered objects: a list counts from 1, a dictionary names its numbers."""
    if isinstance(objects, list):
        objects = {number: body for number, body in enumerate(objects, 1)}
    out = bytearray(b"%%PDF-%s\n%%\xe2\xe3\xcf\xd3\n" % version)
    places = {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (max(places) + 1)
    for number in range(1, max(places) + 1):
        out += b"%010d 00000 %s \n" % (places.get(number, 0), b"n" if number in places else b"f")
    out += b"trailer\n<< /Size %d /Root %d 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (max(places) + 1, root, trailer, start)
    return bytes(out)


def page_pdf(content=b"", resources=b"", box=b"[0 0 595 842]", more=(), page=b"", catalog=b"", content_entries=b""):
    """One page; objects of `more` count from 6."""
    return pdf([
        b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog,
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox %s /Contents 4 0 R /Resources << /Font << /F 5 0 R >> %s >> %s >>"
        % (box, resources, page),
        stream(content_entries, content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        *more,
    ])


def image_pdf(filter_name, data, width=1000, height=1000, extra=b"/ColorSpace /DeviceGray /BitsPerComponent 8"):
    picture = stream(
        b"/Type /XObject /Subtype /Image /Width %d /Height %d %s %s"
        % (width, height, extra, b"/Filter /%s" % filter_name if filter_name else b""), data)
    return page_pdf(b"q 595 0 0 842 0 0 cm /I Do Q", b"/XObject << /I 6 0 R >>", more=[picture])


HELLO = b"BT /F 12 Tf 72 700 Td (Bonjour, ceci est une page.) Tj ET"


def repeated(part, times):
    """zlib data that inflates to `part`, `times` over, made without deflating more than one part."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(part) + packer.flush(zlib.Z_FULL_FLUSH)
    check = 1
    for _ in range(times):
        check = zlib.adler32(part, check)
    return b"\x78\x9c" + block * times + b"\x03\0" + struct.pack(">I", check)


def deflated_zeros(megabytes, byte=b"\0"):
    return repeated(byte * 1_000_000, megabytes)


def bombs():
    yield "flate-contenu.pdf", page_pdf(deflated_zeros(700, b" "), content_entries=b"/Filter /FlateDecode")
    yield "flate-image.pdf", image_pdf(b"FlateDecode", deflated_zeros(700), 26_000, 26_000)
    twice = zlib.compress(deflated_zeros(400, b" "))
    yield "flate-deux-fois.pdf", page_pdf(twice, content_entries=b"/Filter [/FlateDecode /FlateDecode]")
    yield "image-geante.pdf", image_pdf(b"FlateDecode", zlib.compress(b"\0" * 1000), 100_000, 100_000)
    yield "image-bilevel-geante.pdf", image_pdf(
        b"CCITTFaxDecode", b"\0" * 200, 60_000, 60_000,
        b"/ColorSpace /DeviceGray /BitsPerComponent 1 /DecodeParms << /K -1 /Columns 60000 /Rows 60000 >>")
    yield "page-de-cent-metres.pdf", page_pdf(HELLO, box=b"[0 0 283464 283464]")
    yield "page-infinie.pdf", page_pdf(HELLO, box=b"[0 0 1e38 1e38]")
    yield "page-nulle.pdf", page_pdf(HELLO, box=b"[0 0 0 0]")
    yield "page-negative.pdf", page_pdf(HELLO, box=b"[595 842 0 0]")
    yield "page-unite.pdf", page_pdf(HELLO, page=b"/UserUnit 75000")
    yield "page-longue.pdf", page_pdf(HELLO, box=b"[0 0 1 14000]")
    kids = b" ".join(b"%d 0 R" % number for number in range(3, 100_003))
    many = {1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Count 100000 /Kids [%s] >>" % kids}
    many.update(dict.fromkeys(range(3, 100_003), b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"))
    yield "cent-mille-pages.pdf", pdf(many)
    yield "compte-mensonger.pdf", pdf([
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 2000000000 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"])
    yield "compte-negatif.pdf", pdf([
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count -5 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"])
    body = b" ".join(b"%d %d" % (number, 5 * number) for number in range(10, 60_010))
    yield "flux-d-objets.pdf", pdf([
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
        stream(b"/Type /ObjStm /N 60000 /First %d /Filter /FlateDecode" % len(body),
               zlib.compress(body + b"<<>> " * 60_000))])
    yield "flux-d-objets-menteur.pdf", pdf([
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
        stream(b"/Type /ObjStm /N 2147483647 /First 2147483647", b"1 0")])
    yield "traits-sans-fin.pdf", page_pdf(
        repeated(b"0 0 m 595 842 l S 595 0 m 0 842 l S " * 20_000, 100), content_entries=b"/Filter /FlateDecode")
    yield "texte-sans-fin.pdf", page_pdf(
        repeated(b"BT /F 1 Tf 72 700 Td " + b"(abcdefghij klmnopqrst) Tj " * 15_000 + b"ET ", 100),
        content_entries=b"/Filter /FlateDecode")
    yield "etats-empiles.pdf", page_pdf(repeated(b"q " * 50_000, 100), content_entries=b"/Filter /FlateDecode")
    yield "tirets.pdf", page_pdf(b"[0.000001 0.000001] 0 d 1 w 0 0 m 595 842 l S " * 50)
    yield "motif-infime.pdf", page_pdf(
        b"/Pattern cs /P scn 0 0 595 842 re f", b"/Pattern << /P 6 0 R >>",
        more=[stream(b"/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.001 "
                     b"/YStep 0.001 /Resources << >>", b"0 0 1 1 re f")])
    yield "nuances.pdf", page_pdf(
        b"/S sh", b"/Shading << /S << /ShadingType 1 /ColorSpace /DeviceRGB /Domain [0 1e9 0 1e9] "
        b"/Function << /FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1] >> >> >>")
    yield "grande-fonte.pdf", page_pdf(
        HELLO.replace(b"/F", b"/G"), b"/Font << /G 6 0 R >>",
        more=[b"<< /Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor 7 0 R /FirstChar 0 /LastChar 255 >>",
              b"<< /Type /FontDescriptor /FontName /X /Flags 32 /FontFile2 8 0 R >>",
              stream(b"/Filter /FlateDecode", deflated_zeros(300))])
    yield "fonte-fausse.pdf", page_pdf(
        HELLO.replace(b"/F", b"/G"), b"/Font << /G 6 0 R >>",
        more=[b"<< /Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor 7 0 R /FirstChar 0 /LastChar 255 >>",
              b"<< /Type /FontDescriptor /FontName /X /Flags 32 /FontFile2 8 0 R >>",
              stream(b"", b"\0\1\0\0\xff\xff\0\0\0\0\0\0" + b"glyf" + b"\xff" * 3000)])
    yield "lzw.pdf", page_pdf(b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01" * 4000, content_entries=b"/Filter /LZWDecode")
    yield "longueurs.pdf", page_pdf(
        b"\x81 " * 60_000, content_entries=b"/Filter /RunLengthDecode")


def loops():
    yield "arbre-boucle.pdf", pdf([
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R] /Count 3 >>"])
    yield "arbre-a-deux.pdf", pdf([
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 9 >>",
        b"<< /Type /Pages /Kids [2 0 R] /Count 9 /Parent 2 0 R >>"])
    chain = {1: b"<< /Type /Catalog /Pages 2 0 R >>"}
    for number in range(2, 20_002):
        chain[number] = b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (number + 1)
    chain[20_002] = b"<< /Type /Page /MediaBox [0 0 595 842] >>"
    yield "arbre-profond.pdf", pdf(chain)
    yield "parent-boucle.pdf", pdf([
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 2 0 R >>",
        b"<< /Type /Page /Parent 2 0 R >>"])
    whole = page_pdf(HELLO)
    start = whole.rindex(b"xref\n0")
    yield "xref-boucle.pdf", whole[:start] + whole[start:].replace(b"/Root", b"/Prev %d /Root" % start)
    yield "xref-nulle-part.pdf", whole[:whole.rindex(b"startxref")] + b"startxref\n99999999999\n%%EOF\n"
    yield "xref-negative.pdf", whole[:whole.rindex(b"startxref")] + b"startxref\n-12\n%%EOF\n"
    yield "xref-immense.pdf", whole.replace(b"xref\n0 6", b"xref\n0 2147483647")
    yield "reference-a-soi.pdf", page_pdf(HELLO, page=b"/Rotate 6 0 R", more=[b"6 0 R"])
    yield "longueur-a-soi.pdf", pdf([
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
        b"<< /Length 4 0 R >>\nstream\n%s\nendstream" % HELLO])
    yield "formulaire-recursif.pdf", page_pdf(
        b"/X Do", b"/XObject << /X 6 0 R >>",
        more=[stream(b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X 6 0 R >> >>", b"/X Do /X Do")])
    doubling = [
        stream(b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X %d 0 R >> >>" % (number + 1),
               b"/X Do " * 10) for number in range(6, 26)]
    doubling.append(stream(b"/Type /XObject /Subtype /Form /BBox [0 0 595 842]", b"0 0 1 1 re f"))
    yield "formulaires-multiplies.pdf", page_pdf(b"/X Do", b"/XObject << /X 6 0 R >>", more=doubling)
    yield "motif-recursif.pdf", page_pdf(
        b"/Pattern cs /P scn 0 0 595 842 re f", b"/Pattern << /P 6 0 R >>",
        more=[stream(b"/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 "
                     b"/Resources << /Pattern << /P 6 0 R >> >>", b"/Pattern cs /P scn 0 0 9 9 re f")])
    yield "masque-recursif.pdf", page_pdf(
        b"/G gs 0 0 595 842 re f", b"/ExtGState << /G 7 0 R >>",
        more=[stream(b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency >> "
                     b"/Resources << /ExtGState << /G 7 0 R >> >>", b"/G gs 0 0 99 99 re f"),
              b"<< /SMask << /S /Luminosity /G 6 0 R >> >>"])
    yield "fonte-type3-recursive.pdf", page_pdf(
        b"BT /T 12 Tf 72 700 Td (aaaa) Tj ET", b"/Font << /T 6 0 R >>",
        more=[b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 "
              b"/Widths [9] /Encoding << /Differences [97 /a] >> /CharProcs << /a 7 0 R >> /Resources << /Font << /T 6 0 R >> >> >>",
              stream(b"", b"9 0 d0 BT /T 9 Tf (a) Tj ET")])
    yield "tableaux-profonds.pdf", page_pdf(HELLO, page=b"/Annots " + b"[" * 200_000 + b"]" * 200_000)
    yield "dictionnaires-profonds.pdf", page_pdf(HELLO, page=b"/A " + b"<< /A " * 100_000 + b"1 " + b">> " * 100_000)
    yield "contenu-profond.pdf", page_pdf(b"[" * 1_000_000)
    yield "fonction-recursive.pdf", page_pdf(
        b"/C cs 0.5 scn 0 0 99 99 re f", b"/ColorSpace << /C [/Separation /X /DeviceRGB 6 0 R] >>",
        more=[b"<< /FunctionType 3 /Domain [0 1] /Functions [6 0 R] /Bounds [] /Encode [0 1] >>"])
    yield "couleur-recursive.pdf", page_pdf(
        b"/C cs 1 scn 0 0 99 99 re f", b"/ColorSpace << /C 6 0 R >>", more=[b"[/Indexed 6 0 R 1 <000000ffffff>]"])
    yield "flux-xref-menteur.pdf", (
        b"%PDF-1.5\n1 0 obj\n" + stream(b"/Type /XRef /Size 2147483647 /W [8 8 8] /Root 1 0 R /Index [0 2147483647]", b"\xff" * 99)
        + b"\nendobj\nstartxref\n9\n%%EOF\n")


def lies():
    yield "jbig2.pdf", image_pdf(
        b"JBIG2Decode", struct.pack(">IBBBIIIIIBH", 0, 48, 0, 1, 19, 60_000, 60_000, 0, 0, 0, 0) + b"\xff" * 200, 60_000, 60_000,
        b"/ColorSpace /DeviceGray /BitsPerComponent 1")
    yield "jpx.pdf", image_pdf(
        b"JPXDecode", b"\xff\x4f\xff\x51" + struct.pack(">HHIIIIIIIIHBBB", 41, 0, 65_000, 65_000, 0, 0, 65_000, 65_000, 0, 0, 1, 7, 1, 1)
        + b"\xff\x52\0\x0c\0\0\0\1\0\5\4\4\0\0\xff\xd9", 65_000, 65_000)
    yield "dct-taille.pdf", image_pdf(b"DCTDecode", jpeg_head(65_500, 65_500) + b"\0" * 500, 65_500, 65_500)
    yield "ccitt-bruit.pdf", image_pdf(
        b"CCITTFaxDecode", random.Random(7).randbytes(40_000), 2480, 3508,
        b"/ColorSpace /DeviceGray /BitsPerComponent 1 /DecodeParms << /K -1 /Columns 2480 /Rows 3508 >>")
    yield "ccitt-colonnes.pdf", image_pdf(
        b"CCITTFaxDecode", b"\x55" * 4000, 100, 100,
        b"/ColorSpace /DeviceGray /BitsPerComponent 1 /DecodeParms << /K -1 /Columns 2147483646 /Rows 2147483646 >>")
    yield "bits-impossibles.pdf", image_pdf(b"", b"\0" * 4000, 100, 100, b"/ColorSpace /DeviceGray /BitsPerComponent 32000")
    yield "couleurs-impossibles.pdf", image_pdf(
        b"", b"\0" * 4000, 100, 100, b"/ColorSpace [/Indexed /DeviceRGB 2147483647 <00>] /BitsPerComponent 8")
    yield "predicteur.pdf", image_pdf(
        b"FlateDecode", zlib.compress(b"\0" * 4000), 100, 100,
        b"/ColorSpace /DeviceGray /BitsPerComponent 8 /DecodeParms << /Predictor 15 /Columns 2147483647 /Colors 32 >>")
    yield "png-taille.png", png(100_000, 100_000, b"\0" * 100)
    yield "png-grand.png", png(12_000, 12_000, None)
    yield "png-nul.png", png(0, 0, b"")
    yield "png-sans-donnees.png", PNG_MARK + png_part(b"IHDR", struct.pack(">IIBBBBB", 800, 600, 8, 2, 0, 0, 0)) + png_part(b"IEND", b"")
    yield "png-sommes-fausses.png", png(50, 50, b"\0" * 7550).replace(b"IDAT", b"IDAX")
    yield "png-texte.png", (
        PNG_MARK + png_part(b"IHDR", struct.pack(">IIBBBBB", 50, 50, 8, 0, 0, 0, 0))
        + png_part(b"zTXt", b"c\0\0" + deflated_zeros(600)) + png_part(b"IDAT", zlib.compress(b"\0" * 2550)) + png_part(b"IEND", b""))
    yield "jpeg-taille.jpg", jpeg_head(65_500, 65_500) + b"\0" * 2000 + b"\xff\xd9"
    yield "jpeg-sans-donnees.jpg", jpeg_head(800, 600) + b"\xff\xd9"
    yield "jpeg-balayages.jpg", jpeg_head(8_000, 8_000, marker=0xC2) + (
        b"\xff\xda\0\x08\1\1\0\0\0\0" + b"\0" * 40) * 3000 + b"\xff\xd9"
    yield "jpeg-exif-boucle.jpg", (
        b"\xff\xd8\xff\xe1\0\x20Exif\0\0II*\0\x08\0\0\0\1\0\x12\1\3\0\1\0\0\0\6\0\0\0\x08\0\0\0" + jpeg_head(64, 64)[2:] + b"\xff\xd9")
    yield "tiff-taille.tif", tiff(100_000, 100_000, b"\0" * 100)
    yield "tiff-bande.tif", tiff(2480, 3508, b"\0" * 100, counts=2_147_483_647)
    yield "tiff-loin.tif", tiff(2480, 3508, b"", offset=4_000_000_000)
    yield "tiff-sans-hauteur.tif", tiff(2480, 0, b"\0" * 100)
    yield "tiff-g4-bruit.tif", tiff(2480, 3508, random.Random(5).randbytes(60_000), compression=4)
    yield "tiff-deflate.tif", tiff(30_000, 30_000, deflated_zeros(113), compression=8)
    yield "tiff-jpeg-vieux.tif", tiff(2480, 3508, b"\xff\xd8" + b"\0" * 500, compression=6)
    yield "tiff-boucle.tif", tiff(50, 50, b"\0" * 350, next_directory=8)
    yield "tiff-boucle-a-deux.tif", looping_tiff()
    yield "tiff-mille-pages.tif", many_page_tiff(3000)
    yield "tiff-marques.tif", b"II*\0\x08\0\0\0\xff\xff" + b"\0\1\4\0\1\0\0\0\x10\0\0\0" * 3000
    yield "tiff-bits.tif", tiff(100, 100, b"\0" * 2000, bits=1024)


def png_part(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, raw):
    data = deflated_zeros(width * (height + 1) * 3 // 1_000_000) if raw is None else zlib.compress(raw)
    return (PNG_MARK + png_part(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + png_part(b"IDAT", data) + png_part(b"IEND", b""))


def jpeg_head(width, height, marker=0xC0):
    table = b"\xff\xdb\0\x43\0" + b"\1" * 64
    frame = b"\xff" + bytes([marker]) + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\1\x11\0"
    codes = b"\xff\xc4\0\x14\0" + b"\1" + b"\0" * 15 + b"\0" + b"\xff\xc4\0\x14\x10" + b"\1" + b"\0" * 15 + b"\0"
    return b"\xff\xd8" + table + frame + codes + b"\xff\xda\0\x08\1\1\0\0\x3f\0"


def tiff_directory(width, height, offset, count, compression=1, bits=1, next_directory=0):
    entries = [(256, 4, width), (257, 4, height), (258, 3, bits), (259, 3, compression), (262, 3, 0), (273, 4, offset),
               (277, 3, 1), (278, 4, height), (279, 4, count)]
    return (struct.pack("<H", len(entries)) + b"".join(struct.pack("<HHII", tag, kind, 1, value & 0xFFFFFFFF)
                                                        for tag, kind, value in entries)
            + struct.pack("<I", next_directory))


def tiff(width, height, data, counts=None, offset=None, compression=1, bits=1, next_directory=0):
    place = 8 + 2 + 9 * 12 + 4
    return b"II*\0\x08\0\0\0" + tiff_directory(
        width, height, place if offset is None else offset, len(data) if counts is None else counts, compression, bits,
        next_directory) + data


def looping_tiff():
    size = 2 + 9 * 12 + 4
    first, second = 8, 8 + size
    data = second + size
    return (b"II*\0\x08\0\0\0" + tiff_directory(50, 50, data, 350, next_directory=second)
            + tiff_directory(50, 50, data, 350, next_directory=first) + b"\0" * 350)


def many_page_tiff(count):
    size = 2 + 9 * 12 + 4
    data = 8 + count * size
    pages = b"".join(
        tiff_directory(50, 50, data, 350, next_directory=8 + (number + 1) * size if number + 1 < count else 0)
        for number in range(count))
    return b"II*\0\x08\0\0\0" + pages + b"\0" * 350


def truncations():
    whole = page_pdf(zlib.compress(HELLO * 50), content_entries=b"/Filter /FlateDecode")
    picture = png(60, 80, random.Random(3).randbytes(60 * 80 * 3 + 80))
    scan = tiff(400, 400, b"\x0f" * 20_000)
    for tenth in range(1, 10):
        yield f"pdf-{tenth}.pdf", whole[:len(whole) * tenth // 10]
        yield f"png-{tenth}.png", picture[:len(picture) * tenth // 10]
        yield f"tiff-{tenth}.tif", scan[:len(scan) * tenth // 10]


def actions():
    """Things in a PDF that would act if somebody let them; each page is readable."""
    act = {
        "javascript": b"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); while\\(true\\){}) >>",
        "lancement": b"/OpenAction << /S /Launch /F (/bin/touch) /P (/tmp/recto-lancement) >>",
        "adresse": b"/OpenAction << /S /URI /URI (http://127.0.0.1:9/recto) >>",
        "envoi": b"/OpenAction << /S /SubmitForm /F (http://127.0.0.1:9/recto) >>",
        "ailleurs": b"/OpenAction << /S /GoToR /F (/etc/passwd) /D [0 /Fit] >>",
        "jointes": b"/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (../../a.sh) /EF << /F 6 0 R >> >>] >> >>",
        "xfa": b"/AcroForm << /XFA 6 0 R /Fields [] >>",
    }
    for name, entry in act.items():
        yield f"{name}.pdf", page_pdf(HELLO, catalog=entry, more=[stream(b"/Type /EmbeddedFile", b"#!/bin/sh\ntouch /tmp/recto-jointe\n")])
    yield "flux-externe.pdf", page_pdf(b"", content_entries=b"/F (/etc/passwd) /FFilter []")
    yield "image-externe.pdf", page_pdf(
        b"q 595 0 0 842 0 0 cm /I Do Q " + HELLO, b"/XObject << /I 6 0 R >>",
        more=[stream(b"/Type /XObject /Subtype /Image /Width 9 /Height 9 /ColorSpace /DeviceGray /BitsPerComponent 8 "
                     b"/F << /FS /URL /F (http://127.0.0.1:9/i) >>", b"")])
    yield "contenu-pris-ailleurs.pdf", page_pdf(
        b"/X Do " + HELLO, b"/XObject << /X 6 0 R >>",
        more=[stream(b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Ref << /F (/etc/hostname) /Page 0 >>", b"")])


def strangers():
    yield "vide.pdf", b""
    yield "vide.tif", b""
    yield "un-octet.pdf", b"%"
    yield "zeros.pdf", b"\0" * 5000
    yield "entete-seul.pdf", b"%PDF-1.7\n"
    yield "entete-seul.png", PNG_MARK
    yield "entete-seul.jpg", b"\xff\xd8\xff\xe0"
    yield "entete-seul.tif", b"II*\0"
    yield "page-web.pdf", b"<!DOCTYPE html><html><script>alert(1)</script></html>"
    yield "archive.pdf", b"PK\3\4" + b"\0" * 400
    yield "programme.pdf", b"\x7fELF" + b"\0" * 400
    yield "texte.tif", "Monsieur, veuillez trouver ci-joint…".encode()
    yield "postscript.pdf", b"%!PS-Adobe-3.0\n{ } loop\n"
    yield "sans-extension", b"rien d'utile"
    yield "bigtiff.tif", b"II+\0\x08\0\0\0\x10\0\0\0\0\0\0\0" + b"\0" * 40
    yield "sans-page.pdf", pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>"])
    yield "sans-catalogue.pdf", pdf([b"<< /Type /Rien >>"])
    yield "chiffre.pdf", pdf(
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
         b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"],
        trailer=b"/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % (b"41" * 32, b"42" * 32))
    yield "chiffre-inconnu.pdf", pdf(
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>"],
        trailer=b"/Encrypt << /Filter /Personne /V 99 >>")
    yield "pdf-et-archive.pdf", b"PK\3\4" + b"\0" * 26 + page_pdf(HELLO)
    yield "image-nommee-pdf.pdf", png(40, 40, (b"\0" + b"\xff" * 120) * 40)
    yield "pdf-nomme-image.jpg", page_pdf(HELLO)
    yield "pdf-apres-du-bruit.pdf", b"\xfe" * 900 + page_pdf(HELLO)
    hidden = "BT /F 12 Tf 3 Tr 72 700 Td (\u00ad\u00a0invisible) Tj ET".encode("latin-1")
    yield "texte-invisible.pdf", page_pdf(hidden)


GROUPS = {"bombes": bombs, "boucles": loops, "mensonges": lies, "tronques": truncations, "actions": actions, "intrus": strangers}


def odd_entries(folder):
    """What is no ordinary file, and ordinary files under odd names. Names are bytes."""
    good = page_pdf(HELLO)
    os.makedirs(folder)
    base = os.fsencode(folder)

    def put(name, data=good):
        with open(os.path.join(base, name), "wb") as file:
            file.write(data)

    names = [b"ligne\nsuivante.pdf", b"\x1b[31mrouge.pdf", "\u202egpj.pdf".encode(), b"octets-\xff\xfe\xe8.pdf",
             b"-rf.pdf", b"--help.pdf", b"; touch x.pdf", b"$(id).pdf", b"'guillemets\".pdf", b"...pdf", b" .pdf",
             b"n" * 251 + b".pdf", "e\u0301.pdf".encode(), "\u00e9.pdf".encode(), b"%s%n%x.pdf", b"nul\\0.pdf",
             "\ud7ff\uf8ff.pdf".encode(), b"\xed\xa0\x80.pdf", b"majuscules.PDF", b".cache.pdf", b"a\\b.pdf", b"tab\tici.pdf"]
    for number, name in enumerate(names):
        # Distinct bytes, so that none is a duplicate of another.
        put(name, good + b"%% %d\n" % number)
    os.mkfifo(os.path.join(base, b"tube.pdf"))
    gate = socket.socket(socket.AF_UNIX)
    here = os.getcwd()
    os.chdir(folder)
    gate.bind("prise.pdf")
    os.chdir(here)
    gate.close()
    os.mkdir(os.path.join(base, b"dossier.pdf"))
    os.symlink(b"/etc/passwd", os.path.join(base, b"lien-dehors.pdf"))
    os.symlink(b"lien-boucle.pdf", os.path.join(base, b"lien-boucle.pdf"))
    os.symlink(b"/nulle/part", os.path.join(base, b"lien-mort.pdf"))
    os.symlink(b"..", os.path.join(base, b"lien-parent"))
    os.symlink(b"/dev/zero", os.path.join(base, b"lien-zero.pdf"))
    with open(os.path.join(base, b"trou-geant.pdf"), "wb") as hole:
        hole.truncate(1 << 40)
    put(b"sans-droits.pdf", good + b"% sans droits\n")
    os.chmod(os.path.join(base, b"sans-droits.pdf"), 0)
    closed = os.path.join(base, b"dossier-ferme")
    os.mkdir(closed)
    with open(os.path.join(closed, b"dedans.pdf"), "wb") as file:
        file.write(good + b"% dedans\n")
    os.chmod(closed, 0)
    deep = base
    for _ in range(70):
        deep = os.path.join(deep, b"p")
        os.mkdir(deep)
    try:
        os.mknod(os.path.join(base, b"peripherique.pdf"), 0o20666, os.makedev(1, 5))
    except OSError:
        pass  # Only root makes devices.


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--shuffle", type=int)
    options = parser.parse_args()
    order = random.Random(options.shuffle)
    for group, make in GROUPS.items():
        os.makedirs(os.path.join(options.folder, group))
        for name, data in make():
            if options.shuffle is not None:
                name = f"{order.randrange(10_000):04}-{name}"
            with open(os.path.join(options.folder, group, name), "wb") as file:
                file.write(data)
    odd_entries(os.path.join(options.folder, "entrees"))


if __name__ == "__main__":
    main()
