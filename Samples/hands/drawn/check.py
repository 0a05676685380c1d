"""Self test: what the truth says must stand on the pages, sums must add up, dates must be in order."""
import json
from collections import Counter
from pathlib import Path

from .words import has_date, has_hour, has_money, squash

MONEY = {'loyer_mensuel', 'charges_mensuelles', 'montant_principal', 'cout_acte', 'montant_total', 'dette_montant', 'indemnite_occupation', 'article_700_montant'}
DATES = {'date_acte', 'date_bail', 'dette_arretee_au', 'audience_date', 'date_commandement', 'date_notification_prefet'}
CUES = {'modalite_signification': {'personne': ['personne'], 'domicile': ['domicile'], 'etude': ['656', 'dépôt', 'étude'], 'pv_659': ['659']},
        'delai_jours_ou_semaines': {'2_mois': ['deux mois', 'deux (2) mois', '2 mois', 'deux /2/ mois'], '6_semaines': ['six semaines', '6 semaines', 'six (6) semaines', 'six /6/ semaines']},
        'procedure': {'refere': ['référé', 'refere', 'provision'], 'fond': ['']}}
REQUESTS = {'constat_resiliation': ['constater'], 'prononce_resiliation': ['prononcer'], 'expulsion': ['expulsion'], 'condamnation_dette': ['condamner'], 'indemnite_occupation': ['indemnité'],
            'article_700': ['article 700'], 'depens': ['dépens']}


def _people(entries, flat, text):
    for e in entries:
        for k, v in e.items():
            if k == 'civilite':
                ok = any(squash(w) in flat for w in ({'M.': ['Monsieur', 'M.'], 'Mme': ['Madame', 'Mme']}[v]))
            elif k == 'date_naissance':
                ok = has_date(v, flat)
            else:
                ok = squash(v) in flat
            if not ok:
                yield f'{k}={v}'


def missing(doc, pages):
    """Keys of the document whose value is not found in its pages."""
    text = '\n'.join(pages)
    flat = squash(text)
    bad = []
    for k, v in doc['fields'].items():
        if k in doc['handwritten_fields'] or k == 'bailleur_type':
            continue
        if k in MONEY:
            ok = has_money(v, text)
        elif k in DATES:
            ok = has_date(v, flat)
        elif k == 'audience_heure':
            ok = has_hour(v, text)
        elif k in ('locataires', 'cautions'):
            bad += [f'{k}.{x}' for x in _people(v, flat, text)]
            continue
        elif k == 'adresse_logement':
            bad += [f'{k}.{a}={b}' for a, b in v.items() if squash(b) not in flat]
            continue
        elif k in CUES:
            ok = any(squash(c) in flat for c in CUES[k][v])
        elif k == 'demandes':
            bad += [f'demande {x}' for x in v if not any(squash(c) in flat for c in REQUESTS[x])]
            continue
        elif k == 'bailleur_nom':
            ok = all(squash(x) in flat for x in v.split(' et ')) and bool(v)
        elif k == 'etude_telephone':
            ok = squash(v)[1:] in flat
        elif k in ('etude_adresse', 'bailleur_adresse', 'fsl_adresse', 'audience_lieu'):
            ok = all(squash(x) in flat for x in v.rsplit(', ', 1))
        else:
            ok = squash(v) in flat
        if not ok:
            bad.append(f'{k}={v}')
    return bad


def verify_printed(doc, texts):
    """Called while composing: a value recorded but not printed is an error of the layout, not of the data."""
    bad = missing(doc, ['\n'.join(t) for t in texts])
    if bad:
        raise AssertionError(f"{doc['layout']} {doc['household_id']}: recorded but not printed: {bad}")


def arithmetic(doc):
    f, out = doc['fields'], []
    if doc['type'] == 'commandement_de_payer':
        if f['montant_principal'] + f['cout_acte'] > f['montant_total'] + .005:
            out.append('total below principal + cost')
        if f['montant_total'] - f['montant_principal'] - f['cout_acte'] > 95:
            out.append('total too high')
        if f['montant_principal'] <= 0:
            out.append('no debt')
    balance = 0
    for row in doc.get('ledger', []):
        balance = round(balance + row['debit'] - row['credit'], 2)
        if abs(balance - row['balance']) > .01:
            out.append(f"ledger broken at {row['label']}")
            break
    if doc.get('ledger') and 'montant_principal' in f and abs(balance - f['montant_principal']) > .01:
        out.append('ledger does not end at the principal')
    return out


ORDER = [('date_bail', 'dette_arretee_au'), ('dette_arretee_au', 'date_acte'), ('date_commandement', 'date_acte'), ('date_acte', 'audience_date'), ('date_acte', 'date_notification_prefet'), ('date_notification_prefet', 'audience_date')]


def order(doc):
    if doc['type'] not in ('commandement_de_payer', 'assignation'):
        return []
    f = doc['fields']
    return [f'{a} {f[a]} after {b} {f[b]}' for a, b in ORDER if a in f and b in f and f[a] > f[b]]


def run(folder):
    """Prints what is wrong and the counts; returns the number of faults."""
    faults, types, pages, tiers = 0, Counter(), 0, Counter()
    files = sorted((Path(folder) / 'truth').glob('*.json'))
    names = {json.loads(f.read_text(encoding='utf-8'))['file'] for f in files}
    for f in files:
        t = json.loads(f.read_text(encoding='utf-8'))
        found = []
        if not (Path(folder) / 'files' / t['file']).exists():
            found.append('file missing')
        if t['duplicate_of'] and t['duplicate_of'] not in names:
            found.append('original of rescan missing')
        if len(t['full_text']) != t['n_pages']:
            found.append('page count')
        for d in t['documents']:
            a, b = d['pages']
            found += missing(d, t['full_text'][a - 1:b]) + arithmetic(d) + order(d)
            types[d['type']] += 1
        pages += t['n_pages']
        tiers[t['tier']] += 1
        faults += len(found)
        for x in found:
            print(f"{t['file']}: {x}")
    print(f'{len(files)} files, {pages} pages, {sum(types.values())} papers, {faults} faults; tiers {dict(sorted(tiers.items()))}')
    for k, n in types.most_common():
        print(f'  {n:4d} {k}')
    return faults
