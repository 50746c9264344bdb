"use strict";
const talks = [...document.querySelectorAll("details.talk")];
const form = document.querySelector("form.narrow");

function narrow() {
  const words = document.getElementById("words").value.trim().toLowerCase();
  const pressure = document.getElementById("pressure-choice").value;
  const fault = document.getElementById("fault-choice").value;
  for (const talk of talks) {
    talk.hidden = (pressure && talk.dataset.pressure !== pressure)
      || (fault && !talk.dataset.faults.split(" ").includes(fault))
      || (words && !talk.textContent.toLowerCase().includes(words));
  }
  const left = talks.filter((talk) => !talk.hidden).length;
  document.getElementById("left").textContent = left === talks.length ? `${left} talks` : `${left} of ${talks.length} talks`;
  light(words);
}

function light(words) {
  if (!globalThis.Highlight) return;
  CSS.highlights.delete("found");
  if (words.length < 2) return;
  const found = new Highlight();
  for (const text of document.querySelectorAll("details.talk:not([hidden]) bdi")) {
    for (const node of texts(text)) {
      const said = node.data.toLowerCase();
      if (said.length !== node.data.length) continue;
      for (let at = said.indexOf(words); at >= 0; at = said.indexOf(words, at + words.length)) {
        found.add(new StaticRange({ startContainer: node, startOffset: at, endContainer: node, endOffset: at + words.length }));
      }
    }
  }
  CSS.highlights.set("found", found);
}

function* texts(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode;
}

function openAll(event) {
  const shut = event.target.textContent === "Open all";
  for (const talk of talks) if (!talk.hidden) talk.open = shut;
  event.target.textContent = shut ? "Close all" : "Open all";
}

function follow() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const talk = target?.closest("details.talk");
  if (!talk) return;
  talk.hidden = false;
  talk.open = true;
  target.scrollIntoView({ block: target === talk ? "start" : "center" });
}

if (form) {
  form.hidden = false;
  form.addEventListener("input", narrow);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("open-all").addEventListener("click", openAll);
  narrow();
}
addEventListener("hashchange", follow);
follow();
