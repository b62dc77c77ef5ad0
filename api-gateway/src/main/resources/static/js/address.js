// What is shown, kept in the page's address so that it can be bookmarked, shared and gone back to.
const DEFAULTS = { entity: "", as_of: "", compare: "calendar", window: "mtd" };

export const address = {
  read() {
    const query = new URLSearchParams(location.search);
    return Object.fromEntries(Object.entries(DEFAULTS).map(([name, usual]) => [name, query.get(name) || usual]));
  },

  write(choice) {
    const query = new URLSearchParams();
    for (const [name, usual] of Object.entries(DEFAULTS)) {
      if (choice[name] && choice[name] !== usual) query.set(name, choice[name]);
    }
    const next = query.size ? `?${query}` : location.pathname;
    if (next !== (location.search || location.pathname)) history.pushState(null, "", next);
  },

  onBack(then) {
    addEventListener("popstate", then);
  },
};

// the question behind a choice; without a date the server takes today
export function dashboardPath({ entity, as_of, compare }) {
  const query = new URLSearchParams({ entity, compare });
  if (as_of) query.set("as_of", as_of);
  return `/api/v1/dashboard?${query}`;
}
