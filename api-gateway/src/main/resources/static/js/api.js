// Asks the API. A refusal becomes an ApiProblem with what the server says to do; a 304 costs nothing and gives null.
import { session } from "./session.js";

const PATIENCE_MS = 20_000;

export class ApiProblem extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }

  get signedOut() {
    return this.status === 401;
  }
}

const etags = new Map();

export async function ask(path, { key = session.key, fresh = false } = {}) {
  const headers = { Accept: "application/json", "X-API-Key": key };
  if (!fresh && etags.has(path)) headers["If-None-Match"] = etags.get(path);
  const response = await reach(path, headers);
  if (response.status === 304) return null;
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new ApiProblem(response.status, body.detail ?? `The server answered ${response.status}.`);
  keepTag(path, response.headers.get("ETag"));
  return body;
}

async function reach(path, headers) {
  try {
    return await fetch(path, { headers, cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch {
    throw new ApiProblem(0, "The server does not answer. Trying again.");
  }
}

// only the newest question is ever asked again
function keepTag(path, tag) {
  if (!tag) return;
  etags.clear();
  etags.set(path, tag);
}
