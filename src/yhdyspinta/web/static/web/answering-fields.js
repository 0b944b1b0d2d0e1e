// A line of the form: one question, or a row of a matrix. Its answer is a list of texts, as a form sends it.

const fieldsOf = line => [...line.querySelectorAll("[name^='q.']")];
const isPick = field => field.type === "radio" || field.type === "checkbox";

export const listLines = form => [...form.querySelectorAll("[data-line]")];
export const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

export function readTexts(line) {
  const taken = fieldsOf(line).filter(field => isPick(field) ? field.checked : field.value.trim() !== "");
  return taken.map(field => isPick(field) ? field.value : field.value.replace(/\r\n?/g, "\n"));
}

export function writeTexts(line, texts) {
  const picks = fieldsOf(line).filter(isPick);
  for (const pick of picks) pick.checked = texts.includes(pick.value);
  const written = texts.filter(text => !picks.some(pick => pick.value === text));
  for (const field of fieldsOf(line)) if (!isPick(field)) field.value = written[0] ?? "";
  count(line);
}

// A choice that stands alone empties the others, and a number what was said in its place.
export function tidy(line, changed) {
  count(line);
  const others = fieldsOf(line).filter(field => field !== changed);
  if (!isPick(changed)) {
    if (changed.value.trim()) for (const field of others) if (isPick(field)) field.checked = false;
    return;
  }
  if (!changed.checked || changed.type === "radio") return;
  const isAlone = "exclusive" in changed.dataset;
  for (const field of others) {
    if (isPick(field)) field.checked &&= !isAlone && !("exclusive" in field.dataset);
    else if (isAlone) field.value = "";
  }
}

const baseOf = line => line.querySelector("[name^='v.']");
export const readBase = line => Number(baseOf(line).value.split(".")[0]);
export function writeBase(line, version, seal = "") {
  baseOf(line).value = `${version}.${seal}`;
}

export function showProblem(line, text, word = "") {
  const place = line.querySelector("[data-problems]");
  place.hidden = !text;
  const head = document.createElement("span");
  head.className = "field__error-word";
  head.textContent = `${word} `;
  const paragraph = document.createElement("p");
  paragraph.append(head, text);
  place.replaceChildren(...(text ? [paragraph] : []));
  for (const field of fieldsOf(line)) if (!isPick(field)) field.toggleAttribute("aria-invalid", Boolean(text));
  for (const field of line.querySelectorAll("[aria-invalid]")) field.setAttribute("aria-invalid", "true");
}

export function count(line) {
  const place = line.querySelector("[data-count]"), area = line.querySelector("textarea");
  if (place && area) place.textContent = `${[...area.value].length} / ${area.dataset.longest}`;
}
