// Window, entity, date and comparison: shows the choice in the address, and says when the person changes it.
import { address } from "./address.js";

const form = document.getElementById("controls");
const today = document.getElementById("today");
const { entity, as_of: asOf, compare } = form.elements;

export const controls = {
  get choice() {
    return { ...address.read(), entity: entity.value };
  },

  offer(entities) {
    entity.replaceChildren(...entities.map(({ id, name }) => new Option(name ?? id, id)));
    this.show();
  },

  show() {
    const choice = address.read();
    form.elements.window.value = choice.window;
    compare.value = choice.compare;
    asOf.value = choice.as_of;
    today.hidden = !choice.as_of;
    entity.value = choice.entity;
    if (entity.selectedIndex < 0) entity.selectedIndex = 0; // none asked for, or one this key may not see
  },

  // without a date of one's own the field shows the day of the answer
  showDay(day) {
    if (!address.read().as_of && document.activeElement !== asOf) asOf.value = day;
  },

  onChange(then) {
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", (event) => {
      const day = event.target === asOf ? asOf.value : address.read().as_of;
      address.write({ entity: entity.value, as_of: day, compare: compare.value, window: form.elements.window.value });
      this.show();
      then();
    });
    today.addEventListener("click", () => {
      address.write({ ...this.choice, as_of: "" });
      this.show();
      then();
    });
    address.onBack(() => { this.show(); then(); });
  },
};
