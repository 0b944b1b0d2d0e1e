// Follows the conditions of the page while somebody answers: what is put, what is required, which choices are offered.

import { evaluate } from "./expressions.js";
import { readTexts } from "./answering-fields.js";

export function startLive(form, live, language) {
  const parts = new Map([...form.querySelectorAll("[data-part]")].map(part => [part.dataset.part, part]));
  const lines = new Map([...form.querySelectorAll("[data-line]")].map(line => [line.dataset.line, line]));
  const put = new Map();
  const isTrue = (tree, scope) => evaluate(["boolean", tree], scope);
  const scopes = Object.fromEntries(Object.entries(live.scopes).map(
    ([per, answers]) => [per, { answers, lists: live.lists, today: live.today }]));
  parts.forEach(unfold);

  function valueOf(step) {
    if (!(put.get(step.in) ?? step.put)) return null;
    return step.tree === undefined ? readValue(lines.get(step.name), step) : evaluate(step.tree, scopes[step.per]);
  }

  function take(step) {
    const value = valueOf(step);
    if (step.per) {
      scopes[step.per].answers[step.name] = value;
      if (live.lists[step.name]) live.lists[step.name][live.at[step.per]] = value;
    } else {
      for (const scope of Object.values(scopes)) scope.answers[step.name] = value;
    }
    const shown = form.querySelector(`[data-value="${CSS.escape(step.name)}"]`);
    if (shown) shown.textContent = write(value, language);
  }

  function update() {
    for (const step of live.steps) {
      if (step.part === undefined) {
        take(step);
      } else {
        put.set(step.part, step.put && isTrue(step.tree, scopes[step.per]));
        parts.get(step.part).hidden = !put.get(step.part);
      }
    }
    for (const one of live.required) {
      const word = form.querySelector(`[data-required="${CSS.escape(one.part)}"]`);
      if (word) word.hidden = !isTrue(one.tree, scopes[one.per]);
    }
    live.filters.forEach(offer);
    live.constraints.forEach(judge);
  }

  function offer(filter) {
    for (const pick of parts.get(filter.part).querySelectorAll("[data-option]")) {
      const attributes = filter.options[pick.dataset.option];
      if (!attributes) continue;
      const isOffered = isTrue(filter.tree, { ...scopes[filter.per], attributes });
      pick.hidden = !isOffered && !pick.querySelector("input").checked;
    }
  }

  // Blanks and states are not asked whether they are accepted.
  function judge(one) {
    for (const name of one.names) {
      const scope = scopes[one.per], value = scope.answers[name] ?? null;
      const isAsked = value !== null && !(typeof value === "object" && "state" in value);
      const place = lines.get(name)?.querySelector("[data-fault]");
      if (!place) continue;
      place.hidden = !isAsked || isTrue(one.tree, { ...scope, this: value });
      place.querySelector("[data-fault-text]").textContent = place.hidden ? "" : one.message;
    }
  }

  return { update };
}

// Without scripts a question that is not put is folded; with them it is hidden.
function unfold(part) {
  const fold = part.querySelector(".question__fold");
  if (!fold) return;
  for (const extra of fold.querySelectorAll("summary, .question__why")) extra.remove();
  fold.replaceWith(...fold.childNodes);
}

function readValue(line, step) {
  const texts = line ? readTexts(line) : [];
  if (!texts.length) return null;
  const state = step.states.find(one => texts.includes(one.name));
  if (state) return state;
  if (step.kind === "many") return step.options.filter(option => texts.includes(option));
  if (step.kind !== "number") return texts[0];
  const number = Number(texts[0].replace(/[\s\u00a0\u202f]/g, "").replace(",", ".").replace("\u2212", "-"));
  return Number.isFinite(number) ? number : null;
}

function write(value, language) {
  if (value === null || value === undefined || value === "") return "\u2013";
  return typeof value === "number"
    ? new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(value) : String(value);
}
