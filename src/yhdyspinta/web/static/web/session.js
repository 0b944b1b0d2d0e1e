// Warns in time that the session ends, and makes it last when the reader asks for that. Without this script the
// session simply ends when it is over.
(() => {
  "use strict";
  const box = document.querySelector("[data-session-address]");
  if (!box) return;
  const { sessionAddress: address, sessionWarning: warning } = box.dataset;
  const extend = box.querySelector("[data-session-extend]");
  const token = box.querySelector("[name=csrfmiddlewaretoken]").value;
  let idleEnds = 0;
  let longestEnds = 0;
  let timer = 0;

  const note = ({ idle, longest }) => {
    idleEnds = Date.now() + Number(idle) * 1000;
    longestEnds = Date.now() + Number(longest) * 1000;
  };
  const ends = () => Math.min(idleEnds, longestEnds);
  const show = (which) => {
    box.hidden = !which;
    for (const text of box.querySelectorAll("[data-session-text]")) text.hidden = text.dataset.sessionText !== which;
    extend.hidden = !["idle", "unknown"].includes(which);
  };
  const tell = () => {
    const which = longestEnds <= idleEnds ? "longest" : "idle";
    const at = new Date(ends()).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
    for (const clock of box.querySelectorAll("[data-session-clock]")) clock.textContent = at;
    if (box.hidden) show(which);
    wait(ends() - Date.now() + 1000);
  };
  // Other windows of the reader make the session last too: the server knows.
  const ask = async (method) => {
    const headers = method === "POST" ? { "X-CSRFToken": token } : { "X-Background": "1" };
    const answer = await fetch(address, { method, headers: { Accept: "application/json", ...headers } });
    if (answer.status === 401) return false;
    if (!answer.ok) throw new Error(String(answer.status));
    note(await answer.json());
    return true;
  };
  const look = async (method) => {
    try {
      if (!(await ask(method))) { show("ended"); return; }
    } catch {
      show("unknown");
      wait(30_000);
      return;
    }
    const left = ends() - Date.now() - Number(warning) * 1000;
    if (left > 0) { show(""); wait(left); } else tell();
  };
  const wait = (milliseconds) => {
    clearTimeout(timer);
    timer = setTimeout(() => look("GET"), Math.max(1000, milliseconds));
  };

  extend.addEventListener("click", () => look("POST"));
  // A page that was kept in the background or in the history may be long out of date.
  addEventListener("pageshow", (event) => { if (event.persisted) look("GET"); });
  document.addEventListener("visibilitychange", () => { if (!document.hidden && Date.now() > ends()) look("GET"); });
  note({ idle: box.dataset.sessionIdle, longest: box.dataset.sessionLongest });
  wait(ends() - Date.now() - Number(warning) * 1000);
})();
