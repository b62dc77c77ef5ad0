// The API key, for as long as this tab is open.
const NAME = "barrelhead-key";

export const session = {
  get key() {
    return sessionStorage.getItem(NAME);
  },

  remember(key) {
    sessionStorage.setItem(NAME, key);
  },

  forget() {
    sessionStorage.removeItem(NAME);
  },
};
