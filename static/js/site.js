// Small comforts on top of pages that work without them: the menu, folded texts, form errors.
const header = document.querySelector(".header");
const button = header?.querySelector(".menu-button");
const groups = [...(header?.querySelectorAll(".nav__group") ?? [])];
const wide = matchMedia("(min-width: 66rem)");

const closeGroups = (except) => {
  for (const group of groups) if (group !== except) group.open = false;
};

const showMenu = (open) => button?.setAttribute("aria-expanded", String(open));

button?.addEventListener("click", () => showMenu(button.getAttribute("aria-expanded") !== "true"));

for (const group of groups) {
  // Browsers that do not know <details name> yet.
  group.addEventListener("toggle", () => group.open && closeGroups(group));
}

// Disclosure navigation, W3C APG: Escape closes and returns the focus; leaving closes.
header?.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = groups.find((group) => group.open);
  if (open) {
    open.open = false;
    open.querySelector("summary").focus();
  } else if (button?.getAttribute("aria-expanded") === "true") {
    showMenu(false);
    button.focus();
  }
});

for (const name of ["focusin", "pointerdown"]) {
  document.addEventListener(name, (event) => {
    const open = groups.find((group) => group.open);
    // On small screens the groups push the page down; the list of languages covers it.
    const covers = wide.matches || open?.matches(".languages");
    if (covers && open && !open.contains(event.target)) closeGroups();
  });
}

// A page that the browser takes back from its cache shows a closed menu.
addEventListener("pageshow", (event) => event.persisted && closeGroups());

const reveal = () => {
  const folded = document.querySelector(":target")?.closest("details");
  if (folded) folded.open = true;
};
addEventListener("hashchange", reveal);
reveal();

addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll("main details")) folded.open = true;
});

document.querySelector("[data-focus]")?.focus();
