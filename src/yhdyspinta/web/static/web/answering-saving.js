// Sends changes one request at a time. A request that got no answer is sent again with the same key, so that it is
// saved once. The state is told in one place, and only when it changes.

const FIRST_WAIT = 2000, LONGEST_WAIT = 60000;

export function makeSaving(config, form, { take, saved }) {
  const place = form.querySelector("[data-save-text]"), words = config.words;
  let batch = null, running = null, wait = FIRST_WAIT, timer = 0, isOver = false;

  form.querySelector("[data-save-state]").hidden = false;
  tell(words.automatic);

  function tell(text, link = null) {
    if (place.dataset.told === `${text}${link?.href ?? ""}`) return;
    place.dataset.told = `${text}${link?.href ?? ""}`;
    const anchor = document.createElement("a");
    if (link) Object.assign(anchor, { href: link.href, textContent: link.text });
    place.replaceChildren(text, ...(link ? [" ", anchor] : []));
  }

  async function post(again = true) {
    const answer = await fetch(config.save, {
      method: "POST", credentials: "same-origin", redirect: "manual", body: JSON.stringify(batch),
      headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRFToken": token() },
    });
    const isJson = (answer.headers.get("Content-Type") ?? "").startsWith("application/json");
    // Signing in again gives a new token; the page has still the old one.
    if (answer.status === 403 && !isJson && again && await renewToken()) return post(false);
    return { status: answer.status, body: isJson ? await answer.json() : null };
  }

  const tokenField = form.querySelector("[name=csrfmiddlewaretoken]");
  const token = () => tokenField.value;
  async function renewToken() {
    const answer = await fetch(config.presence, { headers: { Accept: "application/json" } });
    if (!answer.ok) return false;
    tokenField.value = (await answer.json()).token;
    return true;
  }

  // True when the batch was dealt with, whatever became of it; false to try again later.
  function receive({ status, body }) {
    if (status === 200 && body) {
      wait = FIRST_WAIT;
      saved(batch.changes, body);
      batch = null;
      if (body.clashes.length) tell(words.clash);
      else if (body.refused.length) tell(words.refused);
      else tell(words.saved.replace("{time}", body.saved_at));
      return true;
    }
    if (status === 401) {
      tell(words.signedOut, { href: config.signIn, text: words.signIn });
      return false;
    }
    if (status >= 500 || status === 429 || status === 0) {
      tell(words.offline);
      return false;
    }
    isOver = true;
    tell(body?.message ?? words.impossible, { href: location.pathname, text: words.reload });
    return false;
  }

  async function run() {
    clearTimeout(timer);
    while (!isOver) {
      if (!batch) {
        const changes = take();
        if (!changes.length) return true;
        batch = { key: crypto.randomUUID?.() ?? String(Math.random()).slice(2) + Date.now(), changes };
      }
      let isDone = false;
      try { isDone = receive(await post()); } catch { tell(words.offline); }
      if (!isDone) {
        timer = setTimeout(start, wait);
        wait = Math.min(wait * 2, LONGEST_WAIT);
        return false;
      }
    }
    return false;
  }

  function start() {
    running ??= run().finally(() => { running = null; });
    return running;
  }

  window.addEventListener("online", start);
  // Somebody may have signed in again in another window.
  document.addEventListener("visibilitychange", () => { if (batch && !document.hidden) start(); });
  return {
    start,
    // What is being sent may be older than what was typed last.
    async finish() { return await start() && await start(); },
  };
}
