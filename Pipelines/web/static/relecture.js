// The review of one paper: fields on one side, pages on the other, everything within reach of the keyboard.

import { ask, send, Refused } from "./envoi.js";
import { Sheets } from "./feuilles.js";

const panes = document.querySelector(".volets");
const acte = panes.dataset.acte;
const rows = [...document.querySelectorAll(".champ")];
const notice = document.getElementById("annonce");
/** Earlier states, the latest last: what Alt+Z goes back to. */
const undoable = [];
let current = null;

const sheets = new Sheets(document.querySelector(".feuilles"), Number(panes.dataset.page), fillFromPage);
sheets.prefetch(new Set(rows.filter((row) => row.dataset.page).map((row) => Number(row.dataset.page))));

const entry = (row) => row.querySelector("input, select");
const boxOf = (row) => row.dataset.cadre?.split(" ").map(Number) ?? null;
const nameOf = (row) => row.querySelector("label").textContent;

function tell(sentence, isRefusal = false) {
  notice.textContent = sentence;
  notice.classList.toggle("refus", isRefusal);
}

/** Shows what the desk says of a field. */
function show(row, state) {
  row.classList.replace(row.dataset.etat, state.etat);
  const mark = row.querySelector(".etat");
  mark.className = `etat ${state.etat}`;
  mark.textContent = state.mot;
  entry(row).value = state.valeur;
  Object.assign(row.dataset, { etat: state.etat, numero: state.numero, ouvert: state.ouvert, initial: state.valeur });
  if (state.cadre) Object.assign(row.dataset, { page: state.page, cadre: state.cadre });
  delete row.dataset.pointe;
  document.getElementById("reste").textContent = rows.filter((other) => other.dataset.ouvert === "true").length;
}

async function answer(row, message) {
  const seen = Number(row.dataset.numero);
  try {
    const state = await send(`${acte}/reponses`, { champ: row.dataset.champ, vu: seen, ...message });
    if (message.reponse !== "retabli") undoable.push({ row, number: seen });
    show(row, state);
    tell(`${nameOf(row)}\u00a0: ${state.mot}.`);
    return true;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.status === 409) {
      show(row, error.body);
      tell(`${nameOf(row)}\u00a0: quelqu'un vient de répondre (${error.body.mot}). Votre réponse n'a pas été enregistrée\u202f; regardez, puis confirmez.`, true);
    } else {
      tell(error.message, true);
    }
    return false;
  }
}

/** What Enter means: the value as it stands is right, or the value that was typed or pointed at is. */
function confirmation(row) {
  const text = entry(row).value.trim();
  if (text === "") return row.dataset.initial === "" ? null : { reponse: "absent" };
  if (text === row.dataset.initial && !row.dataset.pointe) return { reponse: "confirme" };
  const place = row.dataset.pointe ? JSON.parse(row.dataset.pointe) : null;
  return { reponse: "valeur", texte: text, ...(place && { page: place.page, cadre: place.box.join(" ") }) };
}

async function confirm(row) {
  const message = confirmation(row);
  if (message === null || await answer(row, message)) goTo(next(row));
}

async function undo() {
  const last = undoable.pop();
  if (!last) return tell("Rien à annuler.");
  entry(last.row).focus();
  await answer(last.row, { reponse: "retabli", numero: last.number });
}

/** The next field to check, else the next that was read and that nobody has confirmed, else simply the next. */
function next(row, step = 1) {
  const from = rows.indexOf(row);
  const order = rows.map((_, offset) => rows[(from + step * (offset + 1) + rows.length * 2) % rows.length]);
  return order.find((other) => other.dataset.ouvert === "true")
    ?? order.find((other) => ["sur", "probable"].includes(other.dataset.etat)) ?? order[0];
}

function goTo(row) {
  const field = entry(row);
  field.focus({ preventScroll: true });
  row.scrollIntoView({ block: innerWidth > 900 ? "center" : "start" });
  field.select?.();
}

/** Words or a box of the page go into the field at work; the desk reads them as extraction would. */
async function fillFromPage(page, box, isAdded) {
  const row = current;
  if (!row) return tell("Choisissez d'abord un champ.");
  const earlier = row.dataset.pointe ? JSON.parse(row.dataset.pointe) : null;
  const whole = isAdded && earlier?.page === page ? union(earlier.box, box) : box;
  sheets.choose(page, whole);
  const query = new URLSearchParams({ champ: row.dataset.champ, cadre: whole.map((side) => side.toFixed(1)).join(",") });
  const reading = await ask(`${acte}/pages/${page}/lecture?${query}`).catch((error) => tell(error.message, true));
  if (!reading) return;
  if (current !== row) return;
  if (reading.mots === "") return tell("Aucun mot n'a été lu ici : tapez la valeur.", true);
  row.dataset.pointe = JSON.stringify({ page, box: whole.map((side) => Math.round(side * 10) / 10) });
  entry(row).value = reading.valeur ?? reading.mots;
  entry(row).focus();
  tell(reading.valeur === undefined ? `« ${reading.mots} » ne se lit pas comme ${nameOf(row)}\u00a0: corrigez, puis Entrée.` : "Entrée confirme.");
}

function union([l1, t1, w1, h1], [l2, t2, w2, h2]) {
  const [left, top] = [Math.min(l1, l2), Math.min(t1, t2)];
  return [left, top, Math.max(l1 + w1, l2 + w2) - left, Math.max(t1 + h1, t2 + h2) - top];
}

function focused(row) {
  if (current === row) return;
  current = row;
  const start = performance.now();
  sheets.outline(Number(row.dataset.page) || null, boxOf(row));
  performance.measure("champ-cadre", { start });
}

const tools = {
  precedente: () => sheets.move(-1), suivante: () => sheets.move(1), moins: () => sheets.zoom(-1), plus: () => sheets.zoom(1),
  largeur: () => sheets.fitWidth(), tourner: () => sheets.turn(),
};

const keys = {
  n: () => current ? goTo(next(current)) : goTo(next(rows.at(-1))), p: () => current && goTo(next(current, -1)),
  i: () => current && act(current, "illisible"), a: () => current && act(current, "absent"), z: undo,
  r: tools.tourner, "+": tools.plus, "=": tools.plus, "-": tools.moins, 0: tools.largeur,
  PageUp: tools.precedente, PageDown: tools.suivante,
};

async function act(row, name) {
  if (name === "confirme") return confirm(row);
  if (await answer(row, { reponse: name })) goTo(next(row));
}

for (const row of rows) {
  row.dataset.initial = entry(row).value;
  row.addEventListener("focusin", () => focused(row));
  entry(row).addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.altKey || event.isComposing) return;
    event.preventDefault();
    confirm(row);
  });
  for (const button of row.querySelectorAll("[data-action]")) {
    button.addEventListener("click", () => act(row, button.dataset.action));
  }
}
for (const button of document.querySelectorAll("[data-outil]")) {
  button.addEventListener("click", () => tools[button.dataset.outil]());
}
document.addEventListener("keydown", (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey) return;
  const action = keys[event.key] ?? keys[event.key.toLowerCase()];
  if (!action) return;
  event.preventDefault();
  action();
});

/** `#page=2&cadre=30,67,500,12`: where another page of the desk points. */
function showPlace() {
  const place = new URLSearchParams(location.hash.slice(1));
  const page = Number(place.get("page"));
  if (!page) return;
  const box = place.get("cadre")?.replaceAll(",", " ");
  const row = rows.find((other) => Number(other.dataset.page) === page && other.dataset.cadre === box);
  if (row) goTo(row);
  else sheets.outline(page, box?.split(" ").map(Number) ?? null);
}

const first = rows.length ? next(rows.at(-1)) : null;
if (first) goTo(first);
showPlace();
addEventListener("hashchange", showPlace);
document.body.dataset.pret = "oui";
