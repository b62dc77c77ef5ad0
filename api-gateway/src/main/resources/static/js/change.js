// A change in words: never by colour alone. Percents move in points.
import { plain, share } from "./format.js";
import { missingPrior, missingValue } from "./words.js";

const NOTHING = "–";

export function describeChange(window, kpi, currency) {
  const tone = toneOf(window.favorable);
  switch (window.status) {
    case "ok":
      return moved(window, kpi, currency, tone);
    case "new":
      return { text: "new", short: "new", tone, title: "nothing in the year before" };
    case "flat":
      return { text: "unchanged", short: "0%", tone, title: "nothing now, nothing in the year before" };
    case "no_prior":
      return { text: "no year before", short: NOTHING, tone: "", title: missingPrior(window) };
    default:
      return { text: "no value", short: NOTHING, tone: "", title: missingValue(window) };
  }
}

function moved({ delta, delta_pct: percent, favorable }, kpi, currency, tone) {
  const arrow = delta > 0 ? "▲" : delta < 0 ? "▼" : "";
  const size = `${arrow} ${share(Math.abs(percent))}`.trim();
  const step = kpi.format === "percent" ? `${plain(delta, 1, true)} points` : difference(delta, kpi, currency);
  const verdict = favorable === null ? "" : favorable ? " better" : " worse";
  return {
    text: delta === 0 ? "unchanged" : `${size}${verdict}`,
    short: size,
    tone,
    title: `${step} against the year before${verdict ? `,${verdict}` : ""}`,
  };
}

function difference(delta, kpi, currency) {
  const sign = delta > 0 ? "+" : "";
  return kpi.format === "currency"
    ? sign + new Intl.NumberFormat(undefined, { style: "currency", currency }).format(delta)
    : `${plain(delta, kpi.decimals ?? 0, true)} ${kpi.unit ?? ""}`.trim();
}

function toneOf(favorable) {
  return favorable === true ? "better" : favorable === false ? "worse" : "";
}
