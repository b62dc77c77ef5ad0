// The page's words for what the answer holds in codes.
export const WINDOWS = ["mtd", "qtd", "ytd", "last28"];

const WINDOW_TITLES = { mtd: "Month", qtd: "Quarter", ytd: "Year", last28: "28 days" };

const GROUP_TITLES = {
  tasting_room: "Tasting room",
  wine_club: "Wine club",
  channels: "Other channels",
  total: "All sales",
  visits: "Visits",
  membership: "Club membership",
};

export function windowTitle(window) {
  return WINDOW_TITLES[window];
}

// a group that the page does not know yet still gets a decent title
export function groupTitle(group) {
  const words = group.replaceAll("_", " ");
  return GROUP_TITLES[group] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

const DAYS = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });

export function period({ start, end, prior }) {
  return `${days(start, end)}, beside ${days(prior.start, prior.end)}`;
}

function days(start, end) {
  return DAYS.formatRange(new Date(start), new Date(end));
}

export function coverageOf({ prior }) {
  const partly = prior.days_covered > 0 && prior.days_covered < prior.days;
  return partly ? `The year before covers ${prior.days_covered} of ${prior.days} days` : "";
}

export function missingValue({ start, end }) {
  return `No value: nothing to divide by in ${days(start, end)}`;
}

export function missingPrior({ prior }) {
  return prior.days_covered === 0
    ? `No data of the year before (${days(prior.start, prior.end)})`
    : `No value in the year before: nothing to divide by in ${days(prior.start, prior.end)}`;
}
