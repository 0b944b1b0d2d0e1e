// The preview follows the conditions while somebody answers, with the script of the real pages. It stores nothing.

import { tidy } from "./answering-fields.js";
import { startLive } from "./answering-live.js";

const form = document.querySelector("[data-preview]");
const live = startLive(form, JSON.parse(document.getElementById("preview-live").textContent), form.language.value);

form.addEventListener("input", event => {
  const line = event.target.closest("[data-line]");
  if (!line) return;
  tidy(line, event.target);
  live.update();
});
form.dataset.scripted = "";
live.update();
