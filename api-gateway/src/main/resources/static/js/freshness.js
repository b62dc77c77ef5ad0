// How old the numbers are: generation, newest record, and how soon after it they were published.
import { notice } from "./notice.js";

const line = document.getElementById("freshness");

export function showFreshness(answer) {
  line.textContent = [
    `generation ${answer.generation}`,
    answer.newest_record_at && `newest record ${clock(answer.newest_record_at)}`,
    answer.newest_record_at && `published ${delay(answer)} later`,
    answer.tests && `${answer.tests.passed} checks passed`,
  ].filter(Boolean).join(" · ");
  line.classList.toggle("stale", answer.stale);
  notice.stale(answer);
}

function clock(instant) {
  const time = new Date(instant);
  const today = time.toDateString() === new Date().toDateString();
  const style = today ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" };
  return new Intl.DateTimeFormat(undefined, style).format(time);
}

function delay({ newest_record_at: record, published_at: published }) {
  const seconds = Math.max(0, (new Date(published) - new Date(record)) / 1000);
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  if (seconds < 3600) return `${Math.round(seconds / 60)} min`;
  return seconds < 86400 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86400)} days`;
}
