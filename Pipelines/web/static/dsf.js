// The form of a dossier: every answer goes to the desk when its field is left; totals follow while one types.

import { send, Refused } from "./envoi.js";

const form = document.querySelector("[data-dsf]");
const fields = new Map([...form.querySelectorAll("[data-champ]")].map((field) => [field.dataset.champ, field]));
const notice = document.getElementById("annonce");
const totals = [...form.querySelectorAll("output[data-operation]")].sort((a, b) => a.dataset.rang - b.dataset.rang);
const cellNames = "input, select, textarea";
/** What each field held when the desk last spoke of it. */
const known = new Map();
/** One answer after the other for a field: the second must know the number of the first. */
const waiting = new Map();

function tell(sentence, isRefusal = false) {
  notice.textContent = sentence;
  notice.classList.toggle("refus", isRefusal);
}

function nameOf(field) {
  const group = field.querySelector("[aria-labelledby]");
  if (group) return document.getElementById(group.getAttribute("aria-labelledby")).textContent;
  const entry = field.querySelector("input, select, textarea, output");
  return entry.labels?.[0]?.textContent ?? entry.getAttribute("aria-label");
}

function read(field) {
  const ticked = [...field.querySelectorAll("input[type=checkbox], input[type=radio]")];
  if (ticked.length) return ticked.filter((box) => box.checked).map((box) => box.value).join(",");
  return field.querySelector("input, select, textarea, output")?.value ?? "";
}

function write(field, value) {
  const ticked = [...field.querySelectorAll("input[type=checkbox], input[type=radio]")];
  const chosen = value.split(",");
  if (ticked.length) for (const box of ticked) box.checked = chosen.includes(box.value);
  else field.querySelector("input, select, textarea, output").value = value;
}

/** Shows what the desk says of a field; what is being typed into it meanwhile stays. */
function show(state, sent) {
  const field = fields.get(state.champ);
  if (!field) return;
  if (sent === undefined || read(field) === sent) write(field, state.valeur);
  known.set(state.champ, state.valeur);
  field.classList.remove(field.dataset.etat);
  field.classList.add(state.etat);
  field.dataset.etat = state.etat;
  field.dataset.numero = state.numero;
  const source = field.querySelector("[data-role=source]");
  if (source) source.replaceChildren(state.page ? linkTo(state) : state.source);
  const restore = field.querySelector("[data-role=retablir]");
  if (!restore) return;
  restore.hidden = state.lu === undefined;
  restore.querySelector("[data-role=lu]").textContent = state.lu ?? "";
}

function linkTo(state) {
  const link = document.createElement("a");
  link.href = state.page;
  link.target = "_blank";
  link.textContent = state.source;
  return link;
}

function showRubrics(rubrics) {
  for (const rubric of rubrics) {
    const line = form.querySelector(`[data-rubrique="${rubric.code}"]`);
    line.querySelector(".etat").className = `etat ${rubric.etat}`;
    line.querySelector("[data-role=mot]").textContent = rubric.mot;
    const link = line.querySelector("[data-role=suite]");
    if (rubric.suite) link.setAttribute("href", `#${rubric.suite}`);
    else link.removeAttribute("href");
  }
}

function take(answer, champ, sent) {
  for (const state of answer.champs) show(state, state.champ === champ ? sent : undefined);
  showRubrics(answer.rubriques);
  for (const state of answer.champs) if (fields.get(state.champ)?.querySelector("output")) known.set(state.champ, state.valeur);
}

async function answer(field, text) {
  const champ = field.dataset.champ;
  const message = { champ, vu: Number(field.dataset.numero), ...(text !== null && { texte: text }) };
  try {
    const reply = await send(`${form.dataset.dsf}/reponses`, message);
    take(reply, champ, text ?? undefined);
    field.dataset.numero = reply.numero;
    field.classList.remove("refuse");
    tell(`${nameOf(field)}\u00a0: enregistré.`);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    field.classList.add("refuse");
    if (error.status === 409) {
      take(error.body, champ);
      field.dataset.numero = error.body.numero;
      const mine = text === null || text === "" ? "" : ` Vous aviez écrit : « ${text} ».`;
      tell(`${nameOf(field)}\u00a0: quelqu'un vient de répondre\u202f; votre saisie n'a pas été enregistrée.${mine} Regardez, puis écrivez de nouveau si besoin.`, true);
    } else {
      // Not kept: leaving the field again tries again.
      known.delete(champ);
      tell(`${nameOf(field)}\u00a0: ${error.message}`, true);
    }
  }
}

function enqueue(field, text) {
  const champ = field.dataset.champ;
  const next = (waiting.get(champ) ?? Promise.resolve()).then(() => answer(field, text));
  waiting.set(champ, next.catch(() => undefined));
  return next;
}

function commit(field) {
  const text = read(field);
  if (text === known.get(field.dataset.champ)) return;
  known.set(field.dataset.champ, text);
  enqueue(field, text);
}

/** Cents of what stands in a field; null for none. */
function cents(champ) {
  const field = fields.get(champ);
  const text = field ? read(field).replace(/[\s\u00a0\u202f€]/g, "").replace("−", "-").replace(",", ".") : "";
  return text !== "" && /^-?\d+(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : null;
}

const euros = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" });

/** Typed by somebody, or a total that shows: a total over what was read in papers alone would mislead. */
function isPersonal(champ) {
  const field = fields.get(champ);
  if (!field) return false;
  if (field.querySelector("output")) return read(field) !== "";
  return field.dataset.etat === "saisi" || read(field) !== (known.get(champ) ?? "");
}

const operations = {
  somme: (terms) => euros.format(terms.reduce((sum, term) => sum + (term ?? 0), 0) / 100),
  difference: ([a, b]) => (a === null || b === null ? "" : euros.format((a - b) / 100)),
  rapport: ([a, b]) => (a === null || !(b > 0) ? "" : `${(Math.round((a * 1000) / b) / 10).toFixed(1).replace(".", ",")}\u00a0%`),
};

function recount() {
  for (const total of totals) {
    const names = total.dataset.termes.split(" ");
    const filled = names.filter((name) => cents(name) !== null);
    const shows = filled.some(isPersonal);
    total.value = shows ? operations[total.dataset.operation](names.map(cents)).replace(/^-/, "−") : "";
  }
}

function next(entry) {
  const all = [...form.querySelectorAll(`.dsf-corps :is(${cellNames})`)].filter((other) => !other.disabled && !other.readOnly);
  all[all.indexOf(entry) + 1]?.focus();
}

for (const [champ, field] of fields) {
  known.set(champ, read(field));
  field.addEventListener("input", recount);
  field.addEventListener("change", () => commit(field));
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.altKey || event.isComposing || !event.target.matches("input, select")) return;
    event.preventDefault();
    commit(field);
    next(event.target);
  });
  field.querySelector("[data-role=retablir]")?.addEventListener("click", () => enqueue(field, null));
}
// What waits in a field goes out before the page does.
addEventListener("pagehide", () => { if (document.activeElement?.closest?.("[data-champ]")) commit(document.activeElement.closest("[data-champ]")); });
document.body.dataset.pret = "oui";
