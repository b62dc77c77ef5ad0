// One window of a KPI as a row: now, the year before, the change.
import { describeChange } from "./change.js";
import { briefly, exactly } from "./format.js";
import { coverageOf, missingPrior, missingValue, period, windowTitle } from "./words.js";

export function windowRow() {
  const element = document.getElementById("kpi-window").content.cloneNode(true).firstElementChild;
  const cell = (selector) => element.querySelector(selector);

  function show(name, kpi, currency, { chosen }) {
    const window = kpi.windows[name];
    const { short, tone, title } = describeChange(window, kpi, currency);
    const coverage = coverageOf(window);
    element.className = [tone, chosen && "chosen"].filter(Boolean).join(" ");
    element.dataset.window = name;
    fill("th", windowTitle(name), period(window));
    fill(".now", briefly(window.value, kpi, currency), told(window.value, missingValue(window)));
    fill(".before", briefly(window.prior.value, kpi, currency), coverage || told(window.prior.value, missingPrior(window)));
    fill(".delta", short, title);
    cell(".before").classList.toggle("partial", Boolean(coverage));

    function told(value, reason) {
      return value === null ? reason : exactly(value, kpi, currency);
    }
  }

  function fill(selector, text, title) {
    cell(selector).textContent = text;
    cell(selector).title = title;
  }

  return { element, show };
}
