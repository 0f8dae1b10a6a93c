// The device's own way to share, where there is one; else a button beside the links copies the address.
const box = document.querySelector(".share");
const { title, url, copied, failed } = box.dataset;
const status = box.querySelector("[role=status]");
const native = box.querySelector("[data-native]");
const copy = box.querySelector("[data-copy]");

if (navigator.share) {
  for (const way of box.querySelectorAll("li")) way.hidden = !way.contains(native);
  // Refused or closed without sharing: there is nothing to say.
  native.addEventListener("click", () => navigator.share({ title, url }).catch(() => {}));
} else if (navigator.clipboard) {
  copy.parentElement.hidden = false;
  copy.addEventListener("click", async () => {
    status.textContent = "";
    try {
      await navigator.clipboard.writeText(url);
      status.textContent = copied;
    } catch {
      status.textContent = failed;
    }
  });
}
