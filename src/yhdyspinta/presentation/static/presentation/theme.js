// The reader's choice of light or dark, kept in this browser. Without scripts the device's setting holds.
(() => {
  "use strict";
  const KEY = "yhdyspinta-theme";
  const root = document.documentElement;
  const read = () => { try { return localStorage.getItem(KEY) || "auto"; } catch { return "auto"; } };
  const write = (value) => { try { localStorage.setItem(KEY, value); } catch { /* private window: the choice holds for this page */ } };
  const apply = (value) => {
    if (value === "auto") root.removeAttribute("data-theme"); else root.dataset.theme = value;
    for (const button of document.querySelectorAll("[data-theme-value]")) {
      button.setAttribute("aria-pressed", String(button.dataset.themeValue === value));
    }
  };
  for (const choice of document.querySelectorAll("[data-theme-choice]")) choice.hidden = false;
  for (const button of document.querySelectorAll("[data-theme-value]")) {
    button.addEventListener("click", () => { write(button.dataset.themeValue); apply(button.dataset.themeValue); });
  }
  apply(read());
})();
