// Requests to the desk: changes carry the seal of the page, refusals come back as sentences.

const seal = document.body.dataset.sceau;

/** An answer that the desk refused, with its sentence and what it sent along. */
export class Refused extends Error {
  constructor(status, body) {
    super(body.erreur ?? "Recto n'a pas répondu comme prévu : rechargez la page.");
    this.status = status;
    this.body = body;
  }
}

async function read(response) {
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(response.status, body);
  return body;
}

export async function ask(address) {
  return read(await fetch(address, { headers: { Accept: "application/json" } }));
}

export async function send(address, message) {
  return read(await fetch(address, {
    method: "POST",
    headers: { Accept: "application/json", "Content-Type": "application/json", "X-Recto-Sceau": seal },
    body: JSON.stringify(message),
  }));
}

/** Sends one file as it is; its name and place travel in headers. */
export async function sendFile(address, file, headers) {
  return read(await fetch(address, {
    method: "POST",
    headers: { Accept: "application/json", "Content-Type": "application/octet-stream", "X-Recto-Sceau": seal, ...headers },
    body: file,
  }));
}
