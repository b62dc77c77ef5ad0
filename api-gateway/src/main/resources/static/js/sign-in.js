// Takes an API key, tries it, and says clearly what is wrong with it.
import { ask } from "./api.js";
import { session } from "./session.js";

const form = document.querySelector("#sign-in form");
const problem = document.getElementById("sign-in-problem");
let succeed = () => {};

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const key = form.elements.key.value.trim();
  const button = form.querySelector("button");
  problem.textContent = "";
  button.disabled = true;
  try {
    await ask("/api/v1/freshness", { key });
    enter(key);
  } catch (refused) {
    // a service that is down is no fault of the key
    if (refused.status >= 500) enter(key);
    else signIn.focus(refused.message);
  } finally {
    button.disabled = false;
  }
});

function enter(key) {
  session.remember(key);
  form.reset();
  succeed();
}

export const signIn = {
  onSuccess(then) {
    succeed = then;
  },

  focus(why = "") {
    problem.textContent = why;
    form.elements.key.focus();
    form.elements.key.select();
  },
};
