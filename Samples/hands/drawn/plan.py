"""Which papers each household gets, how they are grouped into files, and in what state the files arrive.

The plan is made first, in one thread and from the seed alone; each file is then made from its own seed,
so that the number of workers changes nothing."""
import json
import random
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from . import assignation, commandement, others, output, ruin, world
from .check import verify_printed

MAKERS = dict(commandement_de_payer=commandement.make, assignation=assignation.make, commandement_de_quitter_les_lieux=others.quit_premises, jugement=others.decision, conge=others.notice,
              mise_en_demeure=others.formal_notice, commandement_de_payer_commercial=others.commercial, commandement_saisie_vente=others.seizure, notification_prefet=others.prefect,
              signalement_caf=others.family_fund, decompte=others.statement, autre=others.other)
AROUND = [('autre', .42), ('decompte', .2), ('jugement', .2), ('mise_en_demeure', .17), ('notification_prefet', .17), ('signalement_caf', .16), ('commandement_de_quitter_les_lieux', .14), ('conge', .09),
          ('commandement_saisie_vente', .08), ('commandement_de_payer_commercial', .06)]
STEMS = ['scan', 'numerisation', 'SKM', 'dossier', 'doc', 'acte', 'img', 'courrier', 'fax', 'piece', 'IMG_', 'Scan_']


@dataclass
class Job:
    name: str
    papers: list                                  # (house index, type, paper seed) or None for a blank page
    tier: str
    seed: int
    force_scan: bool = False
    duplicate_of: str = None
    extra: dict = field(default_factory=dict)


def households(seed, count):
    rng, out = random.Random(f'drawn-world-{seed}'), []
    for i in range(count):
        out.append(world.household(rng, i, out[-12:]))
    return out


def _papers_of(h, index, rng):
    got = []
    if rng.random() < .93:
        got.append((index, 'commandement_de_payer', rng.randrange(2**31)))
    if rng.random() < .84:
        got.append((index, 'assignation', rng.randrange(2**31)))
    for kind, chance in AROUND:
        if rng.random() < chance * .95:
            got.append((index, kind, rng.randrange(2**31)))
    return got


def _tiers(rng, n):
    """The wanted shares, in random order: small sets keep them as well."""
    out = ['easy'] * round(n * .35) + ['hard'] * round(n * .25)
    out += ['medium'] * (n - len(out))
    rng.shuffle(out)
    return out


def plan(seed, count):
    """List of jobs; bundles join papers of one household, or of two."""
    rng, jobs = random.Random(f'drawn-plan-{seed}'), []
    houses = households(seed, count)
    piles = [_papers_of(h, i, rng) for i, h in enumerate(houses)]
    groups = []
    for i, pile in enumerate(piles):
        rng.shuffle(pile)
        while pile:
            take = rng.choices([1, 2, 3, 4], [.83, .1, .05, .02])[0]
            group, pile = pile[:take], pile[take:]
            if take > 1 and i + 1 < count and piles[i + 1] and rng.random() < .3:
                group.append(piles[i + 1].pop())
            if len(group) > 1 and rng.random() < .45:
                group = [x for paper in group for x in (paper, None)][:-1]
            groups.append(group)
    for n, (group, tier) in enumerate(zip(groups, _tiers(rng, len(groups))), 1):
        jobs.append(Job(f'{rng.choice(STEMS)}{n:04d}', group, tier, rng.randrange(2**31)))
    for k in range(max(1, len(jobs) // 16)):
        first = rng.choice([j for j in jobs if not j.duplicate_of and len(j.papers) == 1])
        tier = rng.choice(['medium', 'hard', 'medium'])
        jobs.append(Job(f'rescan{k + 1:03d}', first.papers, tier, rng.randrange(2**31), True, first.name))
    return houses, jobs


# ---- making -----------------------------------------------------------------------------------------
def compose(houses, paper):
    index, kind, seed = paper
    p = MAKERS[kind](houses[index], random.Random(seed))
    data = p.finish()
    verify_printed(p.truth(), p.texts)
    return p, data


def container_of(tier, rng, pages, by_hand, names):
    """File format by tier; None means born digital."""
    if names and names[0].startswith('fax'):
        return rng.choice(['tif_g4', 'pdf_g4', 'tif_g4', 'pdf_g4'])
    if tier == 'easy' and not by_hand and rng.random() < .55:
        return None
    single = ['jpg', 'png'] if pages == 1 else []
    if tier == 'easy':
        return rng.choice(['pdf_jpeg', 'pdf_jpeg', 'pdf_g4', 'tif_g4', 'pdf_flate'] + single)
    if tier == 'medium':
        return rng.choice(['pdf_jpeg', 'pdf_jpeg', 'pdf_jpeg', 'tif_jpeg', 'pdf_flate', 'tif_lzw'] + single * 2)
    return rng.choice(['pdf_jpeg', 'pdf_jpeg', 'tif_jpeg'] + single * 2)


def suffix(container):
    return {'pdf': '.pdf', 'tif': '.tif', 'jpg': '.jpg', 'png': '.png', 'bor': '.pdf'}[(container or 'born')[:3]]


def _states(job, composed):
    """Container, resolution and recipe of a file, from its seed."""
    rng, r = random.Random(job.seed), np.random.default_rng(job.seed)
    by_hand = job.force_scan or any(p.ink_on_page for p in composed if p)
    names = ruin.recipe(job.tier, r)
    pages = sum(len(p.texts) if p else 1 for p in composed)
    container = container_of(job.tier, rng, pages, by_hand and rng.random() < .9, names)
    if any(p and p.hand_fields for p in composed) and container is None:
        container = 'pdf_jpeg'
    dpi = {'easy': rng.choice([200, 220, 300]), 'medium': rng.choice([150, 170, 200]), 'hard': 150}[job.tier]
    if container and (container.endswith('g4')):
        dpi = 300 if job.tier == 'easy' else 200
    if pages > 5 and container and not container.endswith('g4'):
        dpi = min(dpi, 150)
    colour = container in ('pdf_jpeg', 'jpg') and rng.random() < .5
    if job.tier == 'easy' and container and container.endswith('g4'):
        names = [n for n in names if n.startswith('skew')]
    return rng, r, names, container, dpi, colour


def _picture_pages(job, composed, parts, rng, r, names, dpi, colour):
    """Every page of the file as a ruined picture; blank separators included."""
    pages = []
    for p, data in zip(composed, parts):
        if p is None:
            pages.append(None)
            continue
        ims = output.pictures(data, dpi, colour)
        backs = [np.asarray(im.convert('L'), dtype='float32') for im in ims[1:]] + [None] if 'bleed' in names else [None] * len(ims)
        pages += [ruin.apply(im, names, r, b) for im, b in zip(ims, backs)]
    like = next(x for x in pages if x is not None)
    turned = []
    for n, im in enumerate(pages):
        if im is None:
            pages[n] = output.blank_picture(like, r)
        elif job.tier == 'hard' and rng.random() < .13:
            turn = rng.choice([90, 180, 180, 270])
            pages[n] = im.rotate(turn, expand=True)
            turned.append([n + 1, turn])
    return pages, turned


def make_file(args):
    """Worker: one job to one file and one truth."""
    seed, count, number, out = args
    houses, jobs = _cached(seed, count)
    job, out = jobs[number], Path(out)
    made = [compose(houses, paper) if paper else (None, None) for paper in job.papers]
    composed, parts = [m[0] for m in made], [m[1] for m in made]
    rng, r, names, container, dpi, colour = _states(job, composed)
    name = job.name + suffix(container)
    path = out / 'files' / name
    turned = []
    if container is None:
        path.write_bytes(parts[0] if len(parts) == 1 else output.join(parts))
        names = []
    else:
        ims, turned = _picture_pages(job, composed, parts, rng, r, names, dpi, colour)
        quality = {'easy': rng.randint(60, 80), 'medium': rng.randint(45, 70), 'hard': rng.randint(40, 55)}[job.tier]
        if len(ims) > 4:
            quality = min(quality, 48)
        if container == 'jpg' and len(ims) > 1:
            container = 'pdf_jpeg'
        output.write(path, ims, container, quality, dpi)
    truth = _truth(job, name, composed, names, container, dpi, turned)
    if job.duplicate_of:
        truth['duplicate_of'] = _file_name(houses, jobs, job.duplicate_of)
        for d in truth['documents']:
            d['duplicate_of'] = dict(file=truth['duplicate_of'], pages=d['pages'])
    (out / 'truth' / (name + '.json')).write_text(json.dumps(truth, ensure_ascii=False, indent=1), encoding='utf-8')
    return dict(file=name, pages=truth['n_pages'], types=[d['type'] for d in truth['documents']], tier=job.tier, container=container or 'born')


def _file_name(houses, jobs, stem):
    job = next(j for j in jobs if j.name == stem)
    container = _states(job, [compose(houses, p)[0] if p else None for p in job.papers])[3]
    return stem + suffix(container)


_CACHE = {}


def _cached(seed, count):
    if (seed, count) not in _CACHE:
        _CACHE[(seed, count)] = plan(seed, count)
    return _CACHE[(seed, count)]


def _truth(job, name, composed, names, container, dpi, turned):
    documents, texts, blanks, people = [], [], [], set()
    for p in composed:
        if p is None:
            texts.append('')
            blanks.append(len(texts))
            continue
        d = p.truth()
        d['pages'] = [len(texts) + 1, len(texts) + len(p.texts)]
        texts += ['\n'.join(t) for t in p.texts]
        documents.append(d)
        people |= {x for x in p.names if x}
    steps = names + ([f'turned:{n}:{t}' for n, t in turned])
    return dict(file=name, hand='drawn', tier=job.tier, n_pages=len(texts), bundle=len(documents) > 1, duplicate_of=None,
                degradation=dict(container=container or 'born', dpi=dpi if container else None, steps=steps), documents=documents, blank_pages=blanks, identifiers=sorted(people), full_text=texts)
