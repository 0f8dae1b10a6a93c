// Photos above 5 MB: said below the field as soon as they are chosen, before anything is sent.
(() => {
  const HEAVY = 5e6;
  const LABELLED = "image-trop-lourde";

  const words = (file) => {
    const weight = (file.size / 1e6).toLocaleString("fr", { maximumFractionDigits: 1 });
    return `${file.name} pèse ${weight}\u00a0Mo. Réduisez d’abord cette photo à 2000\u00a0pixels de large\u00a0: elle sera envoyée plus vite, et aussi belle.`;
  };

  document.addEventListener("change", ({ target: input }) => {
    if (input.type !== "file" || !input.accept.includes("image/")) return;
    const place = input.closest(".w-field, .drop-zone, form") ?? input.parentElement;
    place.querySelector(`.${LABELLED}`)?.remove();
    const heavy = [...input.files].filter((file) => file.size > HEAVY);
    if (!heavy.length) return;
    const warning = document.createElement("div");
    warning.className = `help-block help-warning ${LABELLED}`;
    warning.setAttribute("role", "alert");
    warning.textContent = heavy.map(words).join(" ");
    place.append(warning);
  }, true);
})();
