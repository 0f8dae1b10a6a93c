// « Déposer un rapport »: a file that is dropped or chosen leaves at once, unless it is refused here.
(() => {
  const form = document.querySelector("[data-report-drop]");
  if (!form) return;
  const part = (name) => form.querySelector(`[data-${name}]`);
  const input = form.querySelector("[type=file]");
  const zone = part("zone");
  const refusals = JSON.parse(document.getElementById("refusals").textContent);

  part("for-script").hidden = false;
  part("without-script").hidden = true;

  const weight = (file) =>
    `${Math.max(file.size / 1e6, 0.1).toLocaleString("fr", { maximumFractionDigits: 1 })}\u00a0Mo`;

  const refusal = (file) => {
    if (!file.name.toLowerCase().endsWith(".pdf")) return refusals.not_a_pdf;
    return file.size > refusals.most ? refusals.too_big.replace("{poids}", weight(file)) : "";
  };

  const send = () => {
    const [file] = input.files;
    if (!file) return;
    part("refusal").textContent = refusal(file);
    if (part("refusal").textContent) {
      input.value = "";
      return;
    }
    form.querySelectorAll(".error-message").forEach((error) => error.remove());
    part("sending").textContent = `Envoi de ${file.name} (${weight(file)})… Gardez cette page ouverte.`;
    zone.classList.add("report-zone--busy");
    form.requestSubmit();
  };

  input.addEventListener("change", send);
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.classList.add("hovered");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("hovered"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("hovered");
    if (event.dataTransfer.files.length !== 1) return;
    input.files = event.dataTransfer.files;
    send();
  });
  // Coming back with the browser's button: the form is ready again.
  addEventListener("pageshow", () => {
    part("sending").textContent = "";
    zone.classList.remove("report-zone--busy");
  });
})();
