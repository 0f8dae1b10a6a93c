// Alt+↑ and Alt+↓ move the block in which the member writes, as the arrows of its header do, and
// say where it is now. Without this script the arrows are reached with the tab key.
const ACTIONS = { ArrowUp: "MOVE_UP", ArrowDown: "MOVE_DOWN" };
const BLOCK = "[data-streamfield-child]";
// A list opens with Alt+↓, and a text editor has keys of its own.
const OTHERS = "select, [contenteditable], [role=combobox]";

const status = document.createElement("div");
status.className = "w-sr-only";
status.setAttribute("role", "status");
document.body.append(status);

// A window in which something is chosen leaves the focus nowhere: the block is still this one.
let last = null;
document.addEventListener("focusin", ({ target }) => {
  last = target.closest(BLOCK) ?? (target.closest("[role=dialog], .modal") ? last : null);
});

document.addEventListener("keydown", (event) => {
  const action = event.altKey && ACTIONS[event.key];
  const here = event.target;
  if (!action || here.closest(OTHERS)) return;
  const block = here === document.body ? last : here.closest(BLOCK);
  const button = block?.querySelector(`[data-streamfield-action="${action}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
  (here === document.body ? button : here).focus();
  const blocks = [...block.parentElement.children].filter((child) => child.matches(BLOCK));
  status.textContent = `Position ${blocks.indexOf(block) + 1} sur ${blocks.length}`;
});
