// Asks for the documents that dbt made, with the key of this tab, and shows them in a frame that may do nothing but draw:
// it is of no origin, knows no key and reaches no server.
import { session } from "/js/session.js";

const DOCUMENTS = "/api/v1/dbt-docs/static_index.html";
const signIn = document.getElementById("sign-in");
const form = signIn.querySelector("form");
const problem = document.getElementById("problem");

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  await show(form.elements.key.value.trim());
});

if (session.key) await show(session.key);
else ask("");

async function show(key) {
  const response = await fetch(DOCUMENTS, { headers: { "X-API-Key": key }, cache: "no-store" });
  if (!response.ok) {
    const body = await response.json().catch(() => ({}));
    ask(body.detail ?? `The server answered ${response.status}.`);
    return;
  }
  session.remember(key);
  signIn.hidden = true;
  draw(await response.text());
}

function ask(why) {
  signIn.hidden = false;
  problem.textContent = why;
  form.elements.key.focus();
}

function draw(html) {
  const frame = document.createElement("iframe");
  frame.className = "models";
  frame.title = "The models";
  frame.setAttribute("sandbox", "allow-scripts");
  frame.src = "/dbt-docs/frame.html";
  window.addEventListener("message", (event) => {
    // a frame of no origin can be addressed by its window alone
    if (event.source === frame.contentWindow) frame.contentWindow.postMessage(html, "*");
  }, { once: true });
  document.body.append(frame);
}
