"""Letterheads, titles and page furniture: where an office puts its name. Each is one way of one office."""
from xml.sax.saxutils import escape as esc

from .sheet import HIGH, WIDE


def _associates(p, sep='<br/>'):
    return sep.join(f'{esc(a.prenoms)} {esc(a.nom.upper())}' for a in p.served_by.associates)


def _role(p):
    many = len(p.served_by.associates) > 1
    role = p.job(plural=many)
    return role[0].upper() + role[1:] + (' associés' if many else '')


def _contact(p, form=0, mail=True, sep='<br/>'):
    bits = [p.pick('Tél. ', 'Tél : ', 'Téléphone : ', '☎ ' if 'dejavu' in p.look.font else 'T. ') + p.office_phone(form)]
    if mail:
        bits.append(p.pick('', 'Courriel : ', 'Mél. ', 'e-mail : ') + p.office_mail())
    return sep.join(bits)


def _refline(p):
    return p.pick('Réf. : ', 'N/Réf : ', 'Dossier n° ', 'Nos références : ', 'REF. ') + p.reference()


def left_block(p):
    y = p.y
    h = p.at(f'<b>{p.office()}</b>', p.left, y, 210, p.look.size + 3)
    h += p.at(f'{_associates(p)}<br/><i>{_role(p)}</i>', p.left, y - h - 2, 210, p.look.size - 1)
    h += p.at(f"{p.office_address('<br/>')}<br/>{_contact(p)}", p.left, y - h - 6, 210, p.look.size - 1)
    p.at(f'{_refline(p)}<br/>{p.pick("Responsable : K.L.", "Gestionnaire : service locatif", "Acte : 18 / 2ᵉ original".replace("ᵉ", "e"))}', WIDE - p.right - 170, y, 170, p.look.size - 1, 'R')
    p.y = y - h - 22


def centred(p):
    p.para(f'<b>{p.office()}</b>', p.look.size + 4, 'C', after=2)
    p.para(f"{_role(p)} – {_associates(p, ' – ')}", p.look.size - 1, 'C', after=2)
    p.para(p.office_address(' – '), p.look.size - 1, 'C', after=1)
    p.para(_contact(p, 1, sep='  –  '), p.look.size - 1, 'C', after=3)
    p.rule(1.2)
    p.gap(2)
    p.para(_refline(p), p.look.size - 1, 'L')


def right_block(p):
    y, x = p.y, WIDE - p.right - 200
    h = p.at(f'<b>{p.office()}</b><br/>{_role(p)}', x, y, 200, p.look.size + 1, 'R')
    h += p.at(f"{p.office_address('<br/>')}<br/>{_contact(p, 2)}", x, y - h - 3, 200, p.look.size - 1.5, 'R')
    p.at(_refline(p), p.left, y - h + 6, 180, p.look.size - .5)
    p.y = y - h - 18


def margin_column(p, width=112, side='left', fill=True):
    """Grey column down the first page; the body keeps off it, on later pages a thin line remains."""
    c = p.c
    x = 22 if side == 'left' else WIDE - 22 - width
    if fill:
        c.setFillGray(p.look.grey)
        c.rect(x, 40, width, HIGH - 80, stroke=0, fill=1)
        c.setFillGray(0)
    else:
        c.line(x + (width if side == 'left' else 0), 40, x + (width if side == 'left' else 0), HIGH - 40)
    small = p.look.size - 2
    y = HIGH - 58
    longest = max(len(w) for w in p.served_by.name.replace('-', '- ').split())
    for text, size in ((f'<b>{p.office()}</b>', min(small + 2.5, (width - 14) / (longest * .78))), (_associates(p), small), (f'<i>{_role(p)}</i>', small), (p.office_address('<br/>'), small), (_contact(p, 1), small),
                       ('Accueil du public :<br/>du lundi au vendredi<br/>9h-12h / 14h-17h', small - .5), (f'Paiement par virement<br/>{_iban(p)}', small - .8), (f'<b>{_refline(p)}</b>', small)):
        y -= p.at(text, x + 6, y, width - 12, size) + 12
    p.later = (p.left, p.right) if p.rng.random() < .7 else None
    if side == 'left':
        p.left = 22 + width + 14
    else:
        p.right = 22 + width + 14


def _iban(p):
    r = p.rng
    bank = f'{r.randint(10000, 49999)}{r.randint(1, 999):05d}{r.randint(0, 99999999999):011d}'
    key = 97 - (89 * int(bank[:5]) + 15 * int(bank[5:10]) + 3 * int(bank[10:21])) % 97
    rib = f'{bank}{key:02d}'
    check = 98 - int(rib + '152700') % 97
    s = f'FR{check:02d}{rib}'
    return ' '.join(s[i:i + 4] for i in range(0, 27, 4))


def right_column(p):
    margin_column(p, 104, 'right', fill=False)


def left_column(p):
    margin_column(p)


def foot(p):
    """Only a trade name on top; who they are stands at the foot of the page."""
    p.para(f'<b>{p.office()}</b>', p.look.size + 6, 'L', after=1)
    p.rule(2)
    p.bottom = max(p.bottom, 78)
    line = f"{_role(p)} – {p.office_address(' – ')} – {_contact(p, sep=' – ')}"
    p.c.line(p.left, 62, WIDE - p.right, 62)
    p.at(line, p.left, 58, WIDE - p.left - p.right, p.look.size - 2, 'C')
    p.para(_refline(p), p.look.size - 1, 'R')


def boxed_pair(p):
    p.table([[f"<b>{p.office()}</b><br/>{_role(p)}<br/>{p.office_address('<br/>')}<br/>{_contact(p)}", f'{_refline(p)}<br/>Acte : {p.rng.randint(1000, 99999)}<br/>Code : CPCR<br/><b>{p.pick("COPIE", "EXPÉDITION", "SECOND ORIGINAL")}</b>']],
            [3, 2], head=False, size=p.look.size - 1, pad=6)


def associates_row(p):
    """The firm's name across the sheet, below it one column per associate."""
    p.para(f'<b>{p.office()}</b>', p.look.size + 5, 'C', after=2)
    p.rule(.6, 60)
    people = p.served_by.associates
    w = (WIDE - p.left - p.right) / len(people)
    y = p.y
    h = max(p.at(f'<b>{esc(a.prenoms)} {esc(a.nom.upper())}</b><br/><i>{p.job()}</i>', p.left + i * w, y, w, p.look.size - 1.5, 'C') for i, a in enumerate(people))
    p.y = y - h - 6
    p.para(p.office_address(' • ') + ' • ' + _contact(p, sep=' • '), p.look.size - 1.5, 'C', after=4)
    p.rule(.6)
    p.para(_refline(p), p.look.size - 1, 'L')


def dark_band(p):
    c = p.c
    c.setFillGray(.22)
    c.rect(0, HIGH - 74, WIDE, 74, stroke=0, fill=1)
    p.at(f'<font color="white"><b>{p.office()}</b></font>', p.left, HIGH - 20, 260, p.look.size + 4)
    p.at(f'<font color="white">{_role(p)}</font>', p.left, HIGH - 48, 260, p.look.size - 1)
    p.at(f"<font color='white'>{p.office_address('<br/>')}<br/>{_contact(p)}</font>", WIDE - p.right - 215, HIGH - 12, 215, p.look.size - 1.5, 'R')
    c.setFillGray(0)
    p.y = HIGH - 92
    p.para(_refline(p), p.look.size - 1, 'R')


def typed(p):
    """Typewritten head: no layout at all."""
    p.para(f"{p.office()}<br/>{_role(p).upper()}<br/>{p.office_address('<br/>')}<br/>TEL {p.office_phone()}", align='L', after=8)
    p.para(f'{_refline(p)}', align='L', after=10)


def spine(p):
    """Firm name turned by 90° along the left edge, contact small at the top right."""
    c = p.c
    c.saveState()
    c.translate(40, 120)
    c.rotate(90)
    c.setFont(p.look.face.replace('-r', '-b'), p.look.size + 6)
    c.drawString(0, 0, p.served_by.name)
    c.restoreState()
    p.note(p.office().replace('&amp;', '&'))
    p.c.line(48, 60, 48, HIGH - 50)
    p.left = max(p.left, 64)
    y = p.y
    h = p.at(f"{_role(p)}<br/>{p.office_address('<br/>')}<br/>{_contact(p, 1)}<br/>{_refline(p)}", WIDE - p.right - 210, y, 210, p.look.size - 1.5, 'R')
    p.at(_associates(p), p.left, y, 200, p.look.size)
    p.y = y - h - 14


HEADS = dict(left=left_block, centred=centred, right=right_block, left_column=left_column, right_column=right_column, foot=foot, boxed=boxed_pair, associates=associates_row,
             band=dark_band, typed=typed, spine=spine)


# ---- titles -----------------------------------------------------------------------------------------
def title(p, lines, kind):
    """Title of the act in one of ten dresses; `lines` are plain strings, the first is the main one."""
    big, rest = lines[0], lines[1:]
    s = p.look.size
    if kind == 'frame':
        p.box([f'<b>{big}</b>'] + rest, size=s + 2, align='C', line=1.4, pad=8)
    elif kind == 'double':
        p.box([f'<font size="{s + 4}"><b>{big}</b></font>'] + [f'<b>{t}</b>' for t in rest], size=s + 1, align='C', double=True, pad=10, inset=30)
    elif kind == 'shade':
        p.box([f'<b>{big}</b>'] + rest, size=s + 2, align='C', fill=p.look.grey - .04, line=0, pad=7)
    elif kind == 'under':
        p.para(f'<u width="0.7" offset="-1.8"><b>{big}</b></u>', s + 3, 'C', after=2)
        for t in rest:
            p.para(f'<b>{t}</b>', s + .5, 'C', after=2)
    elif kind == 'spaced':
        p.para(f"<b>{chr(160).join(big.replace(' ', chr(160))) if len(big) < 26 else big}</b>", s + 2, 'C', after=3)
        p.notes_fix(big)
        for t in rest:
            p.para(f'<i>{t}</i>', s, 'C', after=1)
    elif kind == 'black':
        p.box([f'<font color="white"><b>{t}</b></font>' for t in lines], size=s + 2, align='C', fill=.1, line=0, pad=7)
    elif kind == 'rules':
        p.rule(1.5)
        p.para(f'<b>{big}</b>', s + 3, 'C', after=2)
        for t in rest:
            p.para(t, s, 'C', after=2)
        p.rule(1.5)
    elif kind == 'left_bar':
        y = p.y
        p.para(f'<b>{big}</b>', s + 5, 'L', after=1, indent=10)
        for t in rest:
            p.para(t, s + .5, 'L', after=1, indent=10)
        p.c.setLineWidth(4)
        p.c.line(p.x, y, p.x, p.y)
        p.c.setLineWidth(.5)
    elif kind == 'right':
        for t in lines:
            p.para(f'<b>{t}</b>', s + 1.5, 'R', after=1)
    else:
        p.para('<br/>'.join(lines), s, 'C', after=2)
        p.para('=' * min(60, len(big) + 8), s, 'C', after=4)
    p.gap(8)


# ---- page furniture ---------------------------------------------------------------------------------
def furniture(p, kind):
    """What later pages repeat."""
    def page_number(s):
        n = len(s.texts)
        text = {'num': f'{n}', 'page': f'Page {n}', 'dash': f'- {n} -', 'foot': f'{s.house.ref}  –  page {n}'}[kind]
        s.c.setFont(s.look.face, s.look.size - 2)
        if kind in ('num', 'foot'):
            s.c.drawCentredString(WIDE / 2, 28, text)
        elif kind == 'page':
            s.c.drawRightString(WIDE - s.right, 28, text)
        else:
            s.c.drawCentredString(WIDE / 2, HIGH - 30, text)
        s.note(text)
    if kind != 'none':
        p.each_page = page_number
