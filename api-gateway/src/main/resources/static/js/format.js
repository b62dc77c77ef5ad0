// Numbers as people read them: money in the answer's currency, percents, counts, with the decimals of the catalogue.
const NOTHING = "–";
const MINOR = new Set(["decimal", "fraction"]);
const WHOLE_FROM = 1000;

// the large figure, its cents set smaller
export function figure(value, kpi, currency) {
  if (value === null) return [document.createTextNode(NOTHING)];
  return formatter(kpi, currency).formatToParts(shown(value, kpi)).map(({ type, value: text }) => {
    const span = document.createElement("span");
    span.textContent = text;
    if (kpi.format === "currency" && MINOR.has(type)) span.className = "minor";
    return span;
  });
}

export function exactly(value, kpi, currency) {
  const unit = kpi.format === "number" && kpi.unit ? ` ${kpi.unit}` : "";
  return formatter(kpi, currency).format(shown(value, kpi)) + unit;
}

// for rows: large money without cents
export function briefly(value, kpi, currency) {
  if (value === null) return NOTHING;
  const whole = kpi.format === "currency" && Math.abs(value) >= WHOLE_FROM;
  return formatter(kpi, currency, whole ? 0 : undefined).format(shown(value, kpi));
}

export function plain(value, decimals, signed = false) {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(undefined, { ...digits, signDisplay: signed ? "exceptZero" : "auto" }).format(value);
}

// of percent points; a thousand and more needs no decimal
export function share(points) {
  const digits = Math.abs(points) < WHOLE_FROM ? 1 : 0;
  return new Intl.NumberFormat(undefined, { style: "percent", minimumFractionDigits: digits, maximumFractionDigits: digits }).format(points / 100);
}

function formatter(kpi, currency, decimals = kpi.decimals ?? (kpi.format === "currency" ? 2 : 0)) {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  if (kpi.format === "currency") return new Intl.NumberFormat(undefined, { style: "currency", currency, ...digits });
  return new Intl.NumberFormat(undefined, kpi.format === "percent" ? { style: "percent", ...digits } : digits);
}

// the answer has percent points, the formatter wants a share
function shown(value, kpi) {
  return kpi.format === "percent" ? value / 100 : value;
}
