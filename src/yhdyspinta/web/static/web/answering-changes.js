// What others have changed meanwhile. It is put in where nobody is writing, with a note of who changed it; where
// somebody is, it waits until they have left the field. What they have edited goes through a save, and clashes there.

import { hasClash } from "./answering-clash.js";
import { readBase } from "./answering-fields.js";

// A region has to be in the page before its text is, or it is not read aloud.
const WAIT_BEFORE_TEXT = 100;

export const closeNote = line => line.querySelector("[data-changed]")?.remove();

function addNote(line, text) {
  closeNote(line);
  const note = document.createElement("p");
  note.className = "line__previous";
  note.dataset.changed = "";
  note.setAttribute("role", "status");
  line.querySelector("[data-problems]").before(note);
  setTimeout(() => { note.textContent = text; }, WAIT_BEFORE_TEXT);
}

export function makeChanges(lines, { isDirty, putIn }) {
  const pending = new Map();
  let isPressed = false;

  function settle() {
    // A note moves what is below it: a press that has begun there must end where it began.
    if (isPressed) return;
    for (const [name, one] of pending) {
      const line = lines.get(name);
      if (one.version <= readBase(line)) pending.delete(name);
      else if (!isDirty(name) && !hasClash(line) && !line.contains(document.activeElement)) {
        pending.delete(name);
        putIn(line, one);
        addNote(line, one.note);
      }
    }
  }

  // While the event of leaving goes on, the focus is nowhere yet.
  const settleSoon = () => setTimeout(settle);
  const press = isDown => () => {
    isPressed = isDown;
    if (!isDown) settleSoon();
  };
  document.addEventListener("pointerdown", press(true), true);
  for (const name of ["pointerup", "pointercancel", "dragend"]) document.addEventListener(name, press(false), true);
  document.addEventListener("focusout", settleSoon);

  return {
    settle,
    meet(answers) {
      for (const one of answers) {
        const known = pending.get(one.question)?.version ?? 0;
        if (lines.has(one.question) && one.version > known) pending.set(one.question, one);
      }
      settle();
    },
  };
}
