// Two people changed the same answer: both stand side by side at the question, and the reader chooses.

export const hasClash = line => line.querySelector("[data-clash]") !== null;
export const closeClash = line => line.querySelector("[data-clash]")?.remove();

export function addClash(form, line, clash, words, choose) {
  closeClash(line);
  const box = form.querySelector("[data-clash-template]").content.cloneNode(true).firstElementChild;
  const write = (name, text) => { box.querySelector(`[data-clash-${name}]`).textContent = text; };
  const id = `clash-${line.dataset.line}`;
  const title = box.querySelector("[data-clash-title]");
  title.id = id;
  box.setAttribute("aria-labelledby", id);
  write("title", words.clashTitle.replace("{name}", clash.theirs.by));
  write("their-head", `${clash.theirs.by} ${clash.theirs.at}`);
  write("theirs", clash.theirs.text || words.nothing);
  write("my-head", words.mine);
  write("mine", clash.mine_text || words.nothing);
  box.addEventListener("click", event => {
    const choice = event.target.dataset?.take;
    if (!choice) return;
    box.remove();
    choose(choice);
    // The buttons are gone: the focus goes on from the answer they were about.
    (line.querySelector("input:checked, textarea, input[type=text]") ?? line).focus();
  });
  line.querySelector("[data-problems]").after(box);
}
