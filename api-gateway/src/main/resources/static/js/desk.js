// The numbers of a signed-in person: asks again every few seconds while somebody looks, and shows what changed.
import { ask } from "./api.js";
import { dashboardPath } from "./address.js";
import { controls } from "./controls.js";
import { showDashboard, showWindow, showWaiting } from "./dashboard.js";
import { showFreshness } from "./freshness.js";
import { notice } from "./notice.js";

const EVERY_MS = 3_000;
let close = () => {};
let timer;
let catalogue = new Map();
let shown = "";

export const desk = {
  untilSignedOut() {
    return new Promise((done) => {
      close = (why) => { clearTimeout(timer); shown = ""; showWaiting(); done(why); };
      begin();
    });
  },

  close: (why) => close(why),
};

async function begin() {
  try {
    const [kpis, entities] = [await ask("/api/v1/kpis?limit=500"), await ask("/api/v1/entities?limit=500")];
    catalogue = new Map(kpis.items.map((kpi) => [kpi.code, kpi]));
    controls.offer(entities.items);
    await look();
  } catch (problem) {
    retry(problem, begin);
  }
}

async function look() {
  clearTimeout(timer);
  const path = dashboardPath(controls.choice);
  try {
    const answer = await ask(path, { fresh: path !== shown });
    if (path !== dashboardPath(controls.choice)) return; // the person has moved on
    if (answer) show(path, answer);
    notice.found();
    timer = setTimeout(look, EVERY_MS);
  } catch (problem) {
    if (path === dashboardPath(controls.choice)) retry(problem, look);
  }
}

function show(path, answer) {
  showDashboard(answer, catalogue, { window: controls.choice.window, sameQuestion: path === shown });
  showFreshness(answer);
  controls.showDay(answer.as_of);
  shown = path;
}

function retry(problem, again) {
  if (problem.signedOut) return close(problem.message);
  notice.lost(problem.message);
  timer = setTimeout(again, EVERY_MS);
}

controls.onChange(() => { showWindow(controls.choice.window); look(); });
document.addEventListener("visibilitychange", () => {
  clearTimeout(timer);
  if (!document.hidden && shown) look();
});
