// Answers save themselves while somebody writes. Everything on the page works without this script too.
//
// fields    the answer of a line in the page      store     answers that are not saved yet, kept in this browser
// saving    one request at a time, with retries   clash     two people changed the same answer
// live      conditions while somebody answers     others    who else is here
// changes   what others have changed, put in where nobody is writing

import { closeNote, makeChanges } from "./answering-changes.js";
import { addClash, hasClash } from "./answering-clash.js";
import { isSame, listLines, readBase, readTexts, showProblem, tidy, writeBase, writeTexts } from "./answering-fields.js";
import { startLive } from "./answering-live.js";
import { watchOthers } from "./answering-others.js";
import { tellProgress } from "./answering-progress.js";
import { makeSaving } from "./answering-saving.js";
import { makeStore } from "./answering-store.js";

const WAIT_AFTER_KEY = 800;
const form = document.querySelector("[data-answering]");
const config = JSON.parse(document.getElementById("answering-config").textContent);
const store = makeStore(`${config.user}:${config.response}:${config.about}`);
const lines = new Map(listLines(form).map(line => [line.dataset.line, line]));
// What the server has acknowledged, and what it refused: by the name of the line.
const saved = new Map([...lines].map(([name, line]) => [name, readTexts(line)]));
const refused = new Map();
let timer = 0, isSubmitting = false;

const isDirty = name => !isSame(readTexts(lines.get(name)), saved.get(name));
const isWaiting = name => isDirty(name) && !hasClash(lines.get(name))
  && !(refused.has(name) && isSame(refused.get(name), readTexts(lines.get(name))));
const isUnsaved = () => [...lines.keys()].some(isDirty);
const change = name => ({
  question: name, counterpart: config.about, value: readTexts(lines.get(name)), base: readBase(lines.get(name)),
});

const saving = makeSaving(config, form, {
  take: () => [...lines.keys()].filter(isWaiting).map(change),
  saved(sent, answer) {
    for (const one of answer.versions) {
      const mine = sent.find(other => other.question === one.question);
      writeBase(lines.get(one.question), one.version, one.seal);
      saved.set(one.question, mine.value);
      refused.delete(one.question);
      showProblem(lines.get(one.question), "");
      store.drop(one.question, mine.value);
    }
    for (const one of answer.refused) {
      refused.set(one.question, sent.find(other => other.question === one.question).value);
      showProblem(lines.get(one.question), one.message, config.words.error);
    }
    for (const one of answer.clashes) meet(one);
    changes.settle();
  },
});

// Somebody else's answer stands on the server. Where both say the same, there is nothing to ask.
function meet(clash) {
  const line = lines.get(clash.question), name = clash.question;
  const adopt = () => {
    saved.set(name, clash.theirs.value);
    writeBase(line, clash.theirs.version, clash.theirs.seal);
  };
  if (isSame(readTexts(line), clash.theirs.value)) {
    adopt();
    store.drop(name, clash.theirs.value);
    return;
  }
  closeNote(line);
  addClash(form, line, clash, config.words, choice => {
    adopt();
    if (choice === "theirs") {
      writeTexts(line, clash.theirs.value);
      store.forget(name);
    } else {
      keep(name);
    }
    follow();
    saving.start();
  });
}

function follow() {
  live.update();
  tellProgress(lines, config.words);
}

function keep(name) {
  const line = lines.get(name);
  if (isDirty(name)) store.put(name, readTexts(line), readBase(line));
  else store.forget(name);
}

function noteChange(field, wait) {
  const line = field.closest("[data-line]");
  if (!line) return;
  tidy(line, field);
  closeNote(line);
  keep(line.dataset.line);
  follow();
  clearTimeout(timer);
  timer = setTimeout(saving.start, wait);
}

const isText = field => field.matches("textarea, input[type=text]");

form.addEventListener("input", event => noteChange(event.target, isText(event.target) ? WAIT_AFTER_KEY : 0));
form.addEventListener("change", event => { if (isText(event.target)) noteChange(event.target, 0); });
form.addEventListener("click", event => {
  const button = event.target.closest("[data-clear]");
  if (!button) return;
  event.preventDefault();
  const line = lines.get(button.value);
  writeTexts(line, []);
  line.querySelector("input:not([type=hidden])").focus();
  noteChange(line.querySelector("input:not([type=hidden])"), 0);
});
form.addEventListener("submit", async event => {
  if (isSubmitting) return;
  event.preventDefault();
  const { submitter } = event;
  if (!await saving.finish()) return;
  isSubmitting = true;
  form.requestSubmit(submitter);
});
window.addEventListener("beforeunload", event => { if (isUnsaved() && !isSubmitting) event.preventDefault(); });
// A page that the browser kept shows what was answered then, not what is answered now.
window.addEventListener("pageshow", event => { if (event.persisted) location.reload(); });

function putBack() {
  const found = store.list();
  for (const [name, kept] of found) {
    const line = lines.get(name);
    if (!line) continue;
    if (isSame(kept.value, saved.get(name))) {
      store.forget(name);
      continue;
    }
    writeTexts(line, kept.value);
    writeBase(line, kept.base);
  }
  if (isUnsaved()) saving.start();
}

const changes = makeChanges(lines, {
  isDirty,
  putIn(line, one) {
    saved.set(one.question, one.value);
    writeTexts(line, one.value);
    writeBase(line, one.version, one.seal);
    refused.delete(one.question);
    showProblem(line, "");
    follow();
  },
});
const live = startLive(form, JSON.parse(document.getElementById("answering-live").textContent), config.language);
form.dataset.scripted = "";
putBack();
follow();
watchOthers(config, form, changes);
