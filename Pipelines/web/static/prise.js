// While a page of a dossier that was taken is open, a sign now and then keeps it from falling free.

import { send } from "./envoi.js";

const bar = document.querySelector("[data-prise]");
if (bar?.dataset.tenue === "true") {
  const timer = setInterval(async () => {
    try {
      await send(bar.dataset.prise, {});
    } catch {
      // Lost, or signed out: the next change tells.
      clearInterval(timer);
    }
  }, Number(bar.dataset.battement) * 1000);
}
