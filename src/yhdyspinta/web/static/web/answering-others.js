// Who else has the section open, and what they have changed since: asked every twenty seconds while it is looked at.

const EVERY_MS = 20000;

export function watchOthers(config, form, { meet }) {
  const place = form.querySelector("[data-others]");
  const token = () => form.querySelector("[name=csrfmiddlewaretoken]").value;
  let revision = config.revision;

  async function ask() {
    if (document.hidden) return;
    try {
      const answer = await fetch(config.presence, {
        method: "POST", body: new URLSearchParams({ revision }),
        // Looking on is no use of the session: it still ends after an hour without anything done.
        headers: { Accept: "application/json", "X-Background": "1", "X-CSRFToken": token() },
      });
      if (!answer.ok) return;
      const found = await answer.json();
      if (place.textContent !== found.sentence) place.textContent = found.sentence;
      meet(found.answers);
      revision = found.revision;
    } catch {
      // Without a network there is nobody to see; saving tells of it.
    }
  }

  ask();
  setInterval(ask, EVERY_MS);
  document.addEventListener("visibilitychange", ask);
}
