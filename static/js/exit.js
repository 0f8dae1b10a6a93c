// « Quitter vite ce site »: hide the page at once, then leave without a way back. After the
// behaviour of GOV.UK's “Exit this page”, with three differences: the address is replaced, so that
// Back does not return here; the page goes out of the document instead of under a cover; Alt+Shift,
// which changes the keyboard's language, is no press of Shift.
const PATIENCE = 5000; // milliseconds between two presses of Shift, as GOV.UK measured it

const exit = document.querySelector(".exit");
const status = exit.querySelector("[role=status]");
const link = exit.querySelector("[data-exit]");
const words = exit.dataset;
const { body, title } = document;
const dots = document.createElement("span");
let presses = 0;
let alone = false;
let timer;

dots.className = "exit__dots";
dots.ariaHidden = "true";
for (let dot = 0; dot < 3; dot += 1) dots.append(document.createElement("span"));

const show = (text) => {
  status.textContent = text;
  if (presses) link.append(dots);
  else dots.remove();
  [...dots.children].forEach((dot, index) => dot.classList.toggle("is-on", index < presses));
};

const forget = (text = "") => {
  clearTimeout(timer);
  presses = 0;
  show(text);
  if (text) timer = setTimeout(show, PATIENCE, "");
};

const leave = () => {
  if (document.body !== body) return;
  forget();
  const blank = document.createElement("body");
  const note = document.createElement("p");
  note.className = "visually-hidden";
  note.setAttribute("role", "status");
  blank.append(note);
  document.body = blank;
  document.title = words.blank;
  window.speechSynthesis?.cancel();
  // Screen readers speak of a change, not of what was there from the start.
  note.textContent = words.leaving;
  location.replace(link.href);
};

// A page that the browser kept is shown again as it was, ready for the next time.
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  document.body = body;
  document.title = title;
  forget();
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-exit]")) {
    event.preventDefault();
    leave();
    return;
  }
  // Jumps inside the page add nothing to the history: Back would come to this page again.
  const jump = event.target.closest('a[href^="#"]');
  if (!jump || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  location.replace(jump.href);
});

// Shift counts when it goes down and up with no other key and no click in between.
addEventListener(
  "keydown",
  (event) => {
    if (event.key === "Shift") {
      if (!event.repeat) alone = !(event.altKey || event.ctrlKey || event.metaKey);
    } else {
      alone = false;
      if (presses) forget(words.over);
    }
  },
  true,
);

addEventListener(
  "keyup",
  (event) => {
    if (event.key !== "Shift" || !alone) return;
    alone = false;
    presses += 1;
    if (presses === 3) {
      leave();
      return;
    }
    show(presses === 1 ? words.two : words.one);
    clearTimeout(timer);
    timer = setTimeout(forget, PATIENCE, words.over);
  },
  true,
);

addEventListener("pointerdown", () => (alone = false), true);
