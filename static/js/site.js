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

// Arrows are a comfort of the same pattern, Tab works as everywhere: along the first level, down
// into an open panel, among the links of a panel.
header?.addEventListener("keydown", (event) => {
  const from = event.target;
  const panel = from.closest(".nav__panel");
  if (event.altKey || event.ctrlKey || event.metaKey || !(panel ?? from.closest(".nav__link"))) return;
  const mirrored = getComputedStyle(header).direction === "rtl";
  const next = mirrored ? "ArrowLeft" : "ArrowRight";
  const previous = mirrored ? "ArrowRight" : "ArrowLeft";
  const open = from.closest(".nav__group[open]");
  const links = [
    ...(panel?.querySelectorAll("a") ?? header.querySelectorAll(".nav__link")),
  ].filter((link) => link.getClientRects().length);
  const at = links.indexOf(from);
  const to = {
    ArrowDown: !panel && open ? open.querySelector(".nav__panel a") : links[at + 1],
    [next]: links[at + 1],
    ArrowUp: links[at - 1],
    [previous]: links[at - 1],
    Home: links[0],
    End: links.at(-1),
  };
  if (!(event.key in to)) return;
  event.preventDefault();
  to[event.key]?.focus();
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

// By its id: a page that has just been read has no :target yet.
const reveal = () => {
  const folded = document.getElementById(location.hash.slice(1))?.closest("details");
  if (folded) folded.open = true;
};
addEventListener("hashchange", reveal);
reveal();

// Long lists of folded texts: one button for all.
for (const list of document.querySelectorAll(".accordion[data-open]")) {
  const items = [...list.querySelectorAll("details")];
  const all = document.createElement("button");
  const areOpen = () => items.every((item) => item.open);
  const label = () => (all.textContent = areOpen() ? list.dataset.close : list.dataset.open);
  all.type = "button";
  all.className = "button button--quiet accordion__all";
  all.addEventListener("click", () => {
    const open = !areOpen();
    for (const item of items) item.open = open;
  });
  list.addEventListener("toggle", label, true);
  label();
  list.prepend(all);
}

// Paper shows every text; the screen finds again what was folded. Of those that share a name one
// is open at a time: they are printed without it.
let unfolded = [];
addEventListener("beforeprint", () => {
  const folded = document.querySelectorAll("main details:not([open])");
  unfolded = [...folded].map((details) => [details, details.getAttribute("name")]);
  for (const [details, name] of unfolded) {
    if (name) details.removeAttribute("name");
    details.open = true;
  }
});
addEventListener("afterprint", () => {
  for (const [details, name] of unfolded) {
    details.open = false;
    if (name) details.setAttribute("name", name);
  }
});

document.querySelector("[data-focus]")?.focus();
