// All cards, by group in the order of the catalogue. Cards stay where they are when numbers change.
import { card } from "./kpi-card.js";
import { groupTitle, period } from "./words.js";

const numbers = document.getElementById("numbers");
let cards = new Map();
let last;

export function showDashboard(answer, catalogue, { window, sameQuestion }) {
  last = { answer, catalogue };
  const codes = answer.kpis.map(({ code }) => code).join();
  if (codes !== [...cards.keys()].join()) lay(answer.kpis);
  for (const kpi of answer.kpis) {
    cards.get(kpi.code).show({ ...catalogue.get(kpi.code), ...kpi }, answer.currency, { window, flash: sameQuestion });
  }
  document.getElementById("period").textContent = answer.kpis.length ? period(answer.kpis[0].windows[window]) : "";
  numbers.setAttribute("aria-busy", "false");
}

export function showWindow(window) {
  if (last) showDashboard(last.answer, last.catalogue, { window, sameQuestion: false });
}

export function showWaiting() {
  last = undefined;
  cards = new Map();
  const waiting = document.createElement("p");
  waiting.className = "waiting";
  waiting.textContent = "Fetching the numbers…";
  numbers.replaceChildren(waiting);
  numbers.setAttribute("aria-busy", "true");
}

function lay(kpis) {
  cards = new Map(kpis.map(({ code }) => [code, card()]));
  const groups = Map.groupBy(kpis, ({ group }) => group);
  numbers.replaceChildren(...[...groups].map(([group, members]) => {
    const section = document.getElementById("kpi-group").content.cloneNode(true);
    section.querySelector("h2").textContent = groupTitle(group);
    section.querySelector(".cards").append(...members.map(({ code }) => cards.get(code).element));
    return section;
  }));
}
