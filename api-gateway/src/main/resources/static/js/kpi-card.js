// One KPI: the value of the chosen window large, its change, and all four windows beside the year before.
import { describeChange } from "./change.js";
import { exactly, figure } from "./format.js";
import { windowRow } from "./window-row.js";
import { coverageOf, missingValue, windowTitle, WINDOWS } from "./words.js";

export function card() {
  const element = document.getElementById("kpi-card").content.cloneNode(true).firstElementChild;
  const part = (selector) => element.querySelector(selector);
  const rows = new Map(WINDOWS.map((window) => [window, windowRow()]));
  part("tbody").append(...[...rows.values()].map((row) => row.element));
  let before = "";

  function show(kpi, currency, { window, flash }) {
    const chosen = kpi.windows[window];
    element.dataset.kpi = kpi.code;
    part("h3").textContent = kpi.name;
    part("h3").title = kpi.description ?? "";
    part("caption").textContent = `${kpi.name}, all windows`;
    part(".value").replaceChildren(...figure(chosen.value, kpi, currency));
    part(".value").title = chosen.value === null ? missingValue(chosen) : exactly(chosen.value, kpi, currency);
    showChange(describeChange(chosen, kpi, currency), window);
    showCoverage(coverageOf(chosen));
    for (const [name, row] of rows) row.show(name, kpi, currency, { chosen: name === window });
    if (flash && before !== JSON.stringify(kpi.windows)) mark();
    before = JSON.stringify(kpi.windows);
  }

  function showChange({ text, tone, title }, window) {
    element.classList.toggle("better", tone === "better");
    element.classList.toggle("worse", tone === "worse");
    part(".change").textContent = text;
    part(".change").title = `${windowTitle(window)}: ${title}`;
  }

  function showCoverage(text) {
    part(".coverage").hidden = !text;
    part(".coverage").textContent = text ? `⚠ ${text}` : "";
  }

  function mark() {
    element.classList.remove("changed");
    requestAnimationFrame(() => element.classList.add("changed"));
  }

  return { element, show };
}
