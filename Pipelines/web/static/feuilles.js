// The pages of a paper: which one is shown, how large, how turned; the box of a field; words that are pointed at.

import { ask } from "./envoi.js";

const steps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];
// Points that a pointer may move and still be a click.
const clickTolerance = 3;

export class Sheets {
  #container;
  #sheets = new Map();
  #current = null;
  #scale = 1;
  #turn = 0;
  #words = new Map();
  #start = null;

  /** @param pointed called with page, box [left, top, width, height] and whether words are added. */
  constructor(container, firstPage, pointed) {
    this.#container = container;
    for (const sheet of container.querySelectorAll(".feuille")) this.#prepare(sheet, pointed);
    this.show(firstPage);
    addEventListener("resize", () => this.#layOut());
  }

  get page() { return this.#current; }

  show(page) {
    const sheet = this.#sheets.get(page);
    if (!sheet || page === this.#current) return;
    this.#sheets.get(this.#current)?.setAttribute("hidden", "");
    this.#current = page;
    sheet.removeAttribute("hidden");
    load(sheet);
    document.getElementById("page-courante").textContent = page;
    this.#layOut();
    this.#container.scrollTo(0, 0);
  }

  /** Fetches the pictures that will be asked for, so that showing them takes no time. */
  prefetch(pages) {
    for (const page of pages) {
      const sheet = this.#sheets.get(page);
      if (sheet) load(sheet);
    }
  }

  move(by) {
    const pages = [...this.#sheets.keys()];
    const next = pages[pages.indexOf(this.#current) + by];
    if (next) this.show(next);
  }

  zoom(by) {
    const nearest = steps.findIndex((step) => step >= this.#scale - 0.01);
    this.#scale = steps[Math.min(steps.length - 1, Math.max(0, nearest + by))];
    this.#layOut();
  }

  fitWidth() { this.#scale = 1; this.#layOut(); }
  turn() { this.#turn = (this.#turn + 90) % 360; this.#layOut(); }

  /** Outlines a place and brings it into view. */
  outline(page, box) {
    this.clearChoice();
    if (page) this.show(page);
    for (const [number, sheet] of this.#sheets) {
      place(sheet.querySelector("[data-role=cadre]"), number === page ? box : null);
    }
    const frame = box && this.#sheets.get(page)?.querySelector("[data-role=cadre]");
    if (frame) this.#bringIntoView(frame);
  }

  choose(page, box) { place(this.#sheets.get(page)?.querySelector("[data-role=choix]"), box); }
  clearChoice() { for (const sheet of this.#sheets.values()) place(sheet.querySelector("[data-role=choix]"), null); }

  #prepare(sheet, pointed) {
    const page = Number(sheet.dataset.feuille);
    this.#sheets.set(page, sheet);
    const drawing = sheet.querySelector("svg");
    drawing.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      drawing.setPointerCapture(event.pointerId);
      this.#start = { page, point: toPage(drawing, event) };
      this.#wordsOf(page);
    });
    drawing.addEventListener("pointermove", (event) => {
      if (this.#start?.page === page) this.choose(page, between(this.#start.point, toPage(drawing, event)));
    });
    drawing.addEventListener("pointerup", async (event) => {
      if (this.#start?.page !== page) return;
      const box = between(this.#start.point, toPage(drawing, event));
      this.#start = null;
      const isClick = box[2] < clickTolerance && box[3] < clickTolerance;
      const found = isClick ? wordAt(await this.#wordsOf(page), box) : box;
      this.choose(page, found);
      if (found) pointed(page, found, event.shiftKey || event.ctrlKey);
    });
  }

  async #wordsOf(page) {
    if (!this.#words.has(page)) this.#words.set(page, ask(this.#sheets.get(page).dataset.mots));
    try {
      return (await this.#words.get(page)).mots;
    } catch {
      this.#words.delete(page);
      return [];
    }
  }

  #layOut() {
    const sheet = this.#sheets.get(this.#current);
    if (!sheet) return;
    const [width, height] = [Number(sheet.dataset.largeur), Number(sheet.dataset.hauteur)];
    const isSideways = this.#turn % 180 !== 0;
    const room = Math.max(200, this.#container.clientWidth - 24);
    const shown = room * this.#scale / (isSideways ? height : width);
    const [w, h] = [width * shown, height * shown];
    sheet.style.width = `${w}px`;
    sheet.style.height = `${h}px`;
    sheet.style.transform = this.#turn ? `rotate(${this.#turn}deg)` : "none";
    // A turned sheet takes the room of its upright shape: margins make up the difference.
    sheet.style.margin = isSideways ? `${(w - h) / 2}px ${(h - w) / 2}px` : "0 auto";
  }

  #bringIntoView(frame) {
    const [box, view] = [frame.getBoundingClientRect(), this.#container.getBoundingClientRect()];
    this.#container.scrollBy(
      box.left + box.width / 2 - view.left - view.width / 2, box.top + box.height / 2 - view.top - view.height / 2);
  }
}

function load(sheet) {
  const image = sheet.querySelector("img");
  if (!image.src) image.src = sheet.dataset.image;
}

function place(rectangle, box) {
  if (!rectangle) return;
  const [x, y, width, height] = box ? [box[0] - 2, box[1] - 2, box[2] + 4, box[3] + 4] : [0, 0, 0, 0];
  for (const [name, value] of Object.entries({ x, y, width, height })) rectangle.setAttribute(name, value);
}

/** Where a pointer is on the page, in points, however the page is zoomed and turned. */
function toPage(drawing, event) {
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(drawing.getScreenCTM().inverse());
  return [point.x, point.y];
}

function between([x1, y1], [x2, y2]) {
  return [Math.min(x1, x2), Math.min(y1, y2), Math.abs(x1 - x2), Math.abs(y1 - y2)];
}

function wordAt(words, [x, y]) {
  const word = words.find(([, left, top, width, height]) =>
    x >= left - 1 && x <= left + width + 1 && y >= top - 1 && y <= top + height + 1);
  return word ? word.slice(1) : null;
}
