// One place for what a person must know about the numbers below: they are stale, or cannot be fetched.
const box = document.getElementById("notice");
const line = document.getElementById("freshness");
let lost = "";
let stale = "";

export const notice = {
  stale(answer) {
    stale = answer.stale ? (answer.stale_reason ?? "The last transform failed.") : "";
    show();
  },

  lost(why) {
    lost = why;
    show();
  },

  found() {
    lost = "";
    show();
  },
};

function show() {
  const text = lost || stale;
  box.hidden = !text;
  box.classList.toggle("lost", Boolean(lost));
  line.classList.toggle("lost", Boolean(lost));
  const title = document.createElement("strong");
  title.textContent = lost ? "The numbers cannot be renewed" : "These numbers are stale";
  const next = [title, document.createTextNode(text)];
  if (box.textContent !== next.map((node) => node.textContent).join("")) box.replaceChildren(...next);
}
