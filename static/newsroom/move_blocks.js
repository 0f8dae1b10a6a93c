// Alt+↑ and Alt+↓ move the block in which the member writes, as the arrows of its header do, and
// say where it is now. Without this script the arrows are reached with the tab key.
const ACTIONS = { ArrowUp: "MOVE_UP", ArrowDown: "MOVE_DOWN" };
// A list opens with Alt+↓, and a text editor has keys of its own.
const OTHERS = "select, [contenteditable], [role=combobox]";

const status = document.createElement("div");
status.className = "w-sr-only";
status.setAttribute("role", "status");
document.body.append(status);

document.addEventListener("keydown", (event) => {
  const action = event.altKey && ACTIONS[event.key];
  if (!action || event.target.closest(OTHERS)) return;
  const block = event.target.closest("[data-streamfield-child]");
  const button = block?.querySelector(`[data-streamfield-action="${action}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
  event.target.focus();
  const blocks = [...block.parentElement.children].filter((child) =>
    child.matches("[data-streamfield-child]:not([aria-hidden=true])"),
  );
  status.textContent = `Position ${blocks.indexOf(block) + 1} sur ${blocks.length}`;
});
