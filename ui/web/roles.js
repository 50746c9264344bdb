// Streamlit rebuilds parts of the page as it likes, so the roles are set again whenever it does.
(() => {
  if (window.menoRoles) return;
  const roles = [
    [".st-key-talk", { role: "log", "aria-live": "polite", "aria-relevant": "additions", "aria-label": "Conversation" }],
    [".st-key-talk [class*='st-key-thumbs-']", { "aria-live": "off", role: "group", "aria-label": "Rate this question" }],
    [".st-key-history", { role: "navigation", "aria-label": "Earlier sessions" }],
    [".st-key-places", { role: "navigation", "aria-label": "Pages" }],
    [".st-key-line", { role: "list", "aria-label": "Sessions through time" }],
    [".st-key-line [class*='st-key-point-']", { role: "listitem" }],
    [".st-key-card", { role: "form", "aria-label": "Your commitment" }],
    ["[class*='st-key-current-'] button", { "aria-current": "page" }],
  ];
  const give = () => {
    // Dialogs hang outside of the app and would miss its colour scheme.
    const app = document.querySelector(".stApp");
    if (app) document.documentElement.style.colorScheme = getComputedStyle(app).colorScheme;
    const here = document.querySelector(".meno-here")?.dataset.place;
    for (const button of document.querySelectorAll(".st-key-places button")) {
      const open = here && button.closest(`.st-key-place-${here}`);
      if (Boolean(open) !== button.hasAttribute("aria-current")) button.toggleAttribute("aria-current");
      if (open && button.getAttribute("aria-current") !== "page") button.setAttribute("aria-current", "page");
    }
    for (const [selector, attributes] of roles) {
      for (const element of document.querySelectorAll(selector)) {
        for (const [name, value] of Object.entries(attributes)) {
          if (element.getAttribute(name) !== value) element.setAttribute(name, value);
        }
      }
    }
  };
  // A new conversation takes the focus that the button before it had; on touch screens a keyboard would pop up.
  let talking = false;
  const follow = () => {
    const box = document.querySelector(".st-key-words textarea:not(:disabled)");
    if (box && !talking && document.activeElement === document.body && matchMedia("(pointer: fine)").matches) box.focus();
    talking = Boolean(box);
  };
  // A button that makes its file is disabled meanwhile and loses the focus; without it Escape closes no dialog.
  let making = null;
  document.addEventListener("click", (event) => { making = event.target.closest("[data-testid=stDownloadButton] button"); }, true);
  const giveBack = () => {
    if (making?.isConnected && !making.disabled && document.activeElement === document.body) making.focus();
  };
  window.menoRoles = new MutationObserver(() => { give(); follow(); giveBack(); });
  window.menoRoles.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled"] });
  give();
})();
