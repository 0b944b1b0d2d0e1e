// How far this part is, told in the list of parts while somebody answers; the server counts in the same way.

import { readTexts } from "./answering-fields.js";

const STATES = ["empty", "begun", "complete"];

export function tellProgress(lines, words) {
  const part = document.querySelector("[data-here]");
  if (!part) return;
  const asked = [...lines.values()].filter(line => !line.closest("[data-part]").hidden);
  const answered = asked.filter(line => readTexts(line).length);
  const isFaulty = asked.some(line => line.querySelector("[data-fault]:not([hidden])"));
  const isDone = answered.length === asked.length && !isFaulty;
  const text = isDone && asked.length ? words.allAnswered : isDone ? words.nothingAsked : words.someAnswered;
  part.querySelector(".part__progress").textContent = text
    .replace("{answered}", answered.length).replace("{asked}", asked.length);
  const state = isDone ? "complete" : answered.length ? "begun" : "empty";
  for (const one of STATES) part.classList.toggle(`part--${one}`, one === state);
}
