// Who is signed in decides what there is to see: the sign-in panel, or the desk with the numbers.
import { session } from "./session.js";
import { signIn } from "./sign-in.js";
import { desk } from "./desk.js";

const signOutButton = document.getElementById("sign-out");

function show(signedIn) {
  document.getElementById("sign-in").hidden = signedIn;
  document.getElementById("desk").hidden = !signedIn;
  signOutButton.hidden = !signedIn;
}

async function open() {
  show(true);
  const why = await desk.untilSignedOut();
  session.forget();
  show(false);
  signIn.focus(why);
}

signOutButton.addEventListener("click", () => desk.close());
signIn.onSuccess(open);

if (session.key) {
  open();
} else {
  show(false);
  signIn.focus();
}
