"""Turns the drawn pages and the recorded placements into an AcroForm with a tagged structure."""

from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from . import fieldfont
from .fields import Edition
from .sheet import Placement, Sheet
from .tags import Text

PRINT = 4
READ_ONLY, MULTILINE, NO_SPELLCHECK, RADIO = 1 << 0, 1 << 12, 1 << 22, 1 << 15
AUTO_SIZE, TEXT_SIZE, LONG_SIZE, NOTE_SIZE, MENTION_SIZE = 0, 9.2, 9, 7, 9


def finish(sheet: Sheet, drawn: Path, out: Path, fonts: Path) -> None:
    """Writes the fillable form. Same input, same bytes: no clock, no random identifier."""
    with pikepdf.open(drawn) as pdf:
        maker = _Maker(pdf, sheet, fonts)
        maker.add_fields()
        maker.add_structure()
        maker.add_catalogue(sheet.edition)
        pdf.remove_unreferenced_resources()
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable,
                 compress_streams=True, linearize=False)


class _Maker:
    def __init__(self, pdf: pikepdf.Pdf, sheet: Sheet, fonts: Path) -> None:
        self.pdf = pdf
        self.sheet = sheet
        self.font = fieldfont.embed(pdf, fonts / "LiberationSans-Regular.ttf")
        self.widgets: list[pikepdf.Object] = []
        self.form_fields = Array()
        self.radios: dict[str, pikepdf.Object] = {}
        self.cross = self._appearance(_cross(8.0))
        self.empty = self._appearance(b"")

    # --- Fields ---------------------------------------------------------------------------------------------------

    def add_fields(self) -> None:
        for page in self.pdf.pages:
            page.obj.Annots = Array()
        for index, placement in enumerate(self.sheet.placements):
            page = self.pdf.pages[placement.page - 1].obj
            widget = self.pdf.make_indirect(Dictionary(
                Type=Name.Annot, Subtype=Name.Widget, Rect=Array(list(placement.rect)), F=PRINT, P=page,
                StructParent=len(self.pdf.pages) + index, TU=_words(placement.tooltip),
            ))
            getattr(self, f"_{placement.kind}")(widget, placement)
            page.Annots.append(widget)
            self.widgets.append(widget)

    def _text(self, widget, placement: Placement) -> None:
        self._text_field(widget, placement, NO_SPELLCHECK, AUTO_SIZE, "0 g")
        # An invisible border (it has no colour): Poppler takes it off the height when it chooses the size of the text,
        # which then stands at 9 points, with room for its descenders, and shrinks only when it is too wide.
        height = placement.rect[3] - placement.rect[1]
        widget.BS = Dictionary(W=round((height - TEXT_SIZE) / 2, 2), S=Name.S)

    def _long(self, widget, placement: Placement) -> None:
        self._text_field(widget, placement, MULTILINE, LONG_SIZE, "0 g")

    def _note(self, widget, placement: Placement) -> None:
        self._text_field(widget, placement, READ_ONLY, NOTE_SIZE, "0.29 0.31 0.34 rg")

    def _mention(self, widget, placement: Placement) -> None:
        self._text_field(widget, placement, READ_ONLY, MENTION_SIZE, "0.62 0.07 0.07 rg")

    def _text_field(self, widget, placement: Placement, flags: int, size: int, colour: str) -> None:
        widget.FT = Name.Tx
        widget.T = _words(placement.name)
        widget.Ff = flags
        widget.Q = placement.align
        widget.DA = String(f"/{fieldfont.PDF_NAME} {size} Tf {colour}")
        self.form_fields.append(widget)

    def _signature(self, widget, placement: Placement) -> None:
        widget.FT = Name.Sig
        widget.T = _words(placement.name)
        self.form_fields.append(widget)

    def _check(self, widget, placement: Placement) -> None:
        widget.FT = Name.Btn
        widget.T = _words(placement.name)
        widget.V = Name.Off
        self._button(widget, placement)
        self.form_fields.append(widget)

    def _radio(self, widget, placement: Placement) -> None:
        parent = self.radios.get(placement.name)
        if parent is None:
            # NoToggleToOff stays unset: a box ticked by mistake can be unticked.
            parent = self.pdf.make_indirect(Dictionary(
                FT=Name.Btn, Ff=RADIO, T=_words(placement.name), V=Name.Off, Kids=Array(),
                TU=_words(placement.field.tooltip),
            ))
            self.radios[placement.name] = parent
            self.form_fields.append(parent)
        widget.Parent = parent
        parent.Kids.append(widget)
        self._button(widget, placement)

    def _button(self, widget, placement: Placement) -> None:
        widget.AS = Name.Off
        widget.MK = Dictionary(CA=String("8"))
        widget.AP = Dictionary(N=Dictionary({f"/{placement.value}": self.cross, "/Off": self.empty}))

    def _appearance(self, content: bytes) -> pikepdf.Object:
        return self.pdf.make_indirect(self.pdf.make_stream(
            content, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 8, 8]), Resources=Dictionary()))

    # --- Structure ------------------------------------------------------------------------------------------------

    def add_structure(self) -> None:
        root = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        document = self.pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=root, K=Array()))
        by_page: list[Array] = [Array() for _ in self.pdf.pages]
        of_widget: dict[int, pikepdf.Object] = {}
        for items in self.sheet.tags.sections:
            section = self.pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Sect, P=document, K=Array()))
            document.K.append(section)
            for item in items:
                if isinstance(item, Text):
                    section.K.append(self._text_element(item, section, by_page))
                else:
                    of_widget[item.index] = self._widget_element(item.index, section)
                    section.K.append(of_widget[item.index])
        numbers = Array()
        for index, page in enumerate(self.pdf.pages):
            page.obj.StructParents = index
            page.obj.Tabs = Name.S
            numbers.extend([index, self.pdf.make_indirect(by_page[index])])
        for index in sorted(of_widget):
            numbers.extend([len(self.pdf.pages) + index, of_widget[index]])
        root.K = Array([document])
        root.ParentTree = self.pdf.make_indirect(Dictionary(Nums=numbers))
        root.ParentTreeNextKey = len(self.pdf.pages) + len(self.widgets)
        self.pdf.Root.StructTreeRoot = root
        self.pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _text_element(self, item: Text, section, by_page) -> pikepdf.Object:
        page = self.pdf.pages[item.page - 1].obj
        element = self.pdf.make_indirect(Dictionary(
            Type=Name.StructElem, S=Name(f"/{item.role}"), P=section, Pg=page, K=item.mcid))
        assert len(by_page[item.page - 1]) == item.mcid
        by_page[item.page - 1].append(element)
        return element

    def _widget_element(self, index: int, section) -> pikepdf.Object:
        widget = self.widgets[index]
        return self.pdf.make_indirect(Dictionary(
            Type=Name.StructElem, S=Name.Form, P=section, Pg=widget.P, Alt=widget.TU,
            K=Dictionary(Type=Name.OBJR, Obj=widget, Pg=widget.P)))

    # --- Catalogue ------------------------------------------------------------------------------------------------

    def add_catalogue(self, edition: Edition) -> None:
        root = self.pdf.Root
        root.AcroForm = self.pdf.make_indirect(Dictionary(
            Fields=self.form_fields, DA=String(f"/{fieldfont.PDF_NAME} 0 Tf 0 g"),
            DR=Dictionary(Font=Dictionary({f"/{fieldfont.PDF_NAME}": self.font})), NeedAppearances=False,
        ))
        root.Lang = String("fr-FR")
        root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        title = f"{edition.title} – édition {edition.name}"
        date = "D:" + edition.valid_from.replace("-", "") + "000000Z"
        self.pdf.docinfo = self.pdf.make_indirect(Dictionary(
            Title=_words(title), Subject=_words(edition.source), Author=String("Recto"), Keywords=_words(edition.notice),
            Creator=String("Recto"), Producer=String("Recto"), CreationDate=String(date), ModDate=String(date),
        ))
        self.pdf.Root.Metadata = self.pdf.make_stream(_xmp(title, edition), Type=Name.Metadata, Subtype=Name.XML)


def _words(text: str) -> String:
    return String(text)


def _cross(side: float) -> bytes:
    low, high = 1.9, side - 1.9
    return f"q 1.3 w 1 J 0 0 0 RG {low} {low} m {high} {high} l S {low} {high} m {high} {low} l S Q".encode("ascii")


def _xmp(title: str, edition: Edition) -> bytes:
    when = f"{edition.valid_from}T00:00:00Z"
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{edition.notice}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>fr-FR</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{when}</xmp:CreateDate><xmp:ModifyDate>{when}</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>""".encode("utf-8")
