// Written remarks of the tenant or the landlord: a file chosen here is imported like any other and stays with the dossier.

import { ask, sendFile, Refused } from "./envoi.js";

const section = document.querySelector("[data-ecrits]");
const pause = () => new Promise((resolve) => setTimeout(resolve, 500));

/** Until its papers are in a dossier, or stay out. */
async function finished(id, tell) {
  for (;;) {
    const news = await ask("/api/import");
    const file = news.fichiers.find((each) => each.id === id);
    if (!file) throw new Refused(404, { erreur: "Recto ne sait plus rien de ce fichier\u00a0: joignez-le à nouveau." });
    if (["refuse", "retenu"].includes(file.etat) || file.dossiers.length) return file;
    tell(news.avis ?? file.phrase);
    await pause();
  }
}

async function attach(place, input) {
  const tell = (sentence, isRefusal = false) => {
    const line = place.querySelector("[role=status]");
    line.textContent = sentence;
    line.classList.toggle("refus", isRefusal);
  };
  const [sent] = input.files;
  if (!sent) return;
  input.disabled = true;
  try {
    tell("Envoi…");
    const { id } = await sendFile("/importer/fichiers", sent, {
      "X-Recto-Nom": encodeURIComponent(sent.name), "X-Recto-Dossier": section.dataset.ecrits,
      "X-Recto-Ecrit": place.dataset.joindre,
    });
    const file = await finished(id, tell);
    if (!file.joint) return tell([file.phrase, ...file.remarques].join(" "), true);
    // A dossier may have another address once a paper has come to it.
    history.replaceState(null, "", `/dossiers/${file.dossiers[0]}/dsf#ecrits`);
    location.reload();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    tell(error.message, true);
  } finally {
    input.disabled = false;
    input.value = "";
  }
}

for (const place of section.querySelectorAll("[data-joindre]")) {
  const input = place.querySelector("input");
  input.addEventListener("change", () => attach(place, input));
}
