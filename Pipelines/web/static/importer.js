// Bringing papers: files or folders dropped or chosen, one raw body a file, and how far the desk has come with them.

import { ask, sendFile, Refused } from "./envoi.js";

const drop = document.querySelector(".depot");
const progress = document.querySelector(".avancement");
const rows = document.getElementById("lignes");
const most = Number(drop.dataset.plafond);
const sendersAtOnce = 2;
const tries = 4;

/** Rows of files that the desk knows, by its id for them. */
const known = new Map();
const waiting = [];
let senders = 0;
let sent = { done: 0, total: 0 };
let desk = { total: 0, faits: 0, refuses: 0, pages: 0, octets_faits: 0, octets_total: 0 };

const size = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });
const shownSize = (bytes) => bytes < 1024 ? `${bytes} o`
  : bytes < 1048576 ? `${size.format(Math.round(bytes / 1024))} Ko` : `${size.format(bytes / 1048576)} Mo`;
const plural = (count, one, many) => `${size.format(count)} ${count >= 2 ? many : one}`;

function cell(row, className = "") {
  const made = document.createElement("td");
  made.className = className;
  row.append(made);
  return made;
}

/** A row with its places for state, remarks and dossiers. */
function addRow(name, bytes) {
  progress.hidden = false;
  const row = document.createElement("tr");
  const head = document.createElement("th");
  head.scope = "row";
  head.className = "nom";
  head.textContent = name;
  row.append(head);
  cell(row, "nombre").textContent = shownSize(bytes);
  const state = document.createElement("span");
  cell(row).append(state);
  cell(row, "remarques");
  cell(row, "dossiers");
  rows.prepend(row);
  show(row, "envoi", "envoi");
  return row;
}

function show(row, state, sentence) {
  const place = row.cells[2].firstChild;
  place.className = `etat ${state}`;
  place.textContent = sentence;
}

function fill(row, file) {
  show(row, file.etat, file.phrase);
  row.cells[3].replaceChildren(...file.remarques.map((text) => {
    const line = document.createElement("p");
    line.className = "etat doute";
    line.textContent = text;
    return line;
  }));
  row.cells[4].replaceChildren(...file.dossiers.flatMap((id, index) => {
    const link = document.createElement("a");
    link.href = `/dossiers/${id}`;
    link.textContent = file.dossiers.length > 1 ? `Ouvrir ${index + 1}` : "Ouvrir";
    link.setAttribute("aria-label", `${link.textContent} le dossier de ${file.nom}`);
    return index ? [" ", link] : [link];
  }));
}

/** What the desk says; files of an earlier visit get their row here. */
function hear(news) {
  desk = news;
  for (const file of news.fichiers) {
    if (!known.has(file.id)) known.set(file.id, addRow(file.nom, file.octets));
    fill(known.get(file.id), file);
  }
  tell();
}

function tell() {
  const parts = [];
  if (sent.done < sent.total) parts.push(`envoi ${size.format(sent.done)} sur ${size.format(sent.total)}`);
  if (desk.total) parts.push(`${plural(desk.faits, "fichier terminé", "fichiers terminés")} sur ${size.format(desk.total)}`);
  if (desk.pages) parts.push(plural(desk.pages, "page lue", "pages lues"));
  if (desk.refuses) parts.push(plural(desk.refuses, "refusé", "refusés"));
  if (desk.reste) parts.push(`reste environ ${desk.reste}`);
  document.getElementById("bilan").textContent = parts.join(" · ");
  const bar = document.getElementById("avancement");
  bar.value = desk.octets_total ? desk.octets_faits / desk.octets_total : 0;
  const notice = document.getElementById("avis");
  notice.hidden = !desk.avis;
  notice.textContent = desk.avis ?? "";
}

function add(file, path) {
  sent.total += 1;
  const row = addRow(path, file.size);
  if (file.size > most) {
    sent.done += 1;
    show(row, "refuse", `Le fichier dépasse ${drop.dataset.plafondTexte}\u00a0: découpez-le en plusieurs fichiers.`);
    return tell();
  }
  waiting.push({ file, path, row, place: place() });
  sendNext();
}

/** Organisation and territory that were chosen, where there is a choice. */
function place() {
  const chosen = {};
  for (const [id, header] of [["organisation", "X-Recto-Organisation"], ["territoire", "X-Recto-Territoire"]]) {
    const value = document.getElementById(id)?.value;
    if (value) chosen[header] = value;
  }
  return chosen;
}

async function sendNext() {
  if (senders >= sendersAtOnce || !waiting.length) return tell();
  senders += 1;
  const next = waiting.shift();
  await sendPatiently(next);
  senders -= 1;
  sent.done += 1;
  sendNext();
}

async function sendPatiently({ file, path, row, place }) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const state = await sendFile("/importer/fichiers", file, { "X-Recto-Nom": encodeURIComponent(path), ...place });
      // Its news may have come first, with a row of their own.
      if (known.has(state.id)) row.remove();
      else { known.set(state.id, row); fill(row, state); }
      return;
    } catch (error) {
      if (error instanceof Refused) return show(row, "refuse", error.message);
      if (attempt === tries) return show(row, "refuse", "L'envoi a échoué : vérifiez que Recto est ouvert, puis déposez le fichier de nouveau.");
      show(row, "envoi", "envoi interrompu, nouvel essai");
      await new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** attempt));
    }
  }
}

/** Files of a dropped entry, folders included, with their paths. */
async function addEntry(entry) {
  const path = entry.fullPath.replace(/^\//, "");
  if (entry.isFile) return add(await new Promise((resolve, reject) => entry.file(resolve, reject)), path);
  const reader = entry.createReader();
  // Folders are read a hundred entries at a time, until nothing comes any more.
  for (;;) {
    const entries = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (!entries.length) return;
    for (const inner of entries) await addEntry(inner);
  }
}

function chosen(input) {
  for (const file of input.files) add(file, file.webkitRelativePath || file.name);
  input.value = "";
}

for (const id of ["fichiers", "dossier"]) {
  document.getElementById(id).addEventListener("change", (event) => chosen(event.target));
}
// Anywhere on the page: nobody aims while dragging.
addEventListener("dragover", (event) => { event.preventDefault(); drop.classList.add("survol"); });
addEventListener("dragleave", (event) => { if (!event.relatedTarget) drop.classList.remove("survol"); });
addEventListener("drop", async (event) => {
  event.preventDefault();
  drop.classList.remove("survol");
  const entries = [...event.dataTransfer.items].filter((item) => item.kind === "file").map((item) => item.webkitGetAsEntry());
  const files = [...event.dataTransfer.files];
  for (const [index, entry] of entries.entries()) {
    if (entry) await addEntry(entry); else if (files[index]) add(files[index], files[index].name);
  }
});
addEventListener("beforeunload", (event) => { if (senders || waiting.length) event.preventDefault(); });

const stream = new EventSource("/importer/suivi");
stream.addEventListener("message", (event) => hear(JSON.parse(event.data)));
stream.addEventListener("error", async () => {
  if (stream.readyState !== EventSource.CLOSED) return;
  // Closed for good: most likely the session has ended.
  const sentence = await ask("/api/import").then(() => "Le suivi s'est arrêté : rechargez la page.", (error) => error.message);
  hear({ ...desk, fichiers: [], avis: sentence });
});
document.body.dataset.pret = "oui";
