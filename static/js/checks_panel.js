// The panel « Vérifications » of the editor: how the draft reads, and the words of each fault, where
// Wagtail shows a selector. The preview has both (content_checks.js), once its checks are done.
{
  const inPanel = (name) => document.querySelector(`[data-reading="${name}"]`);

  const showReading = (preview) => {
    const bar = preview.document.querySelector("wagtail-userbar");
    const source = bar && bar.shadowRoot && bar.shadowRoot.querySelector("#page-reading");
    const panel = document.querySelector("[data-page-reading]");
    if (!source || !panel) return;
    const reading = JSON.parse(source.textContent);
    panel.dataset.pageReading = reading.tone;
    for (const [name, text] of Object.entries(reading)) {
      const place = inPanel(name);
      if (!place) continue;
      place.textContent = text;
      place.closest("[data-line]").hidden = !text;
    }
  };

  const quoteFaults = (preview) => {
    const { messages } = JSON.parse(document.querySelector("#checker-axe-configuration").textContent);
    const ids = Object.fromEntries(Object.entries(messages).map(([id, { error_name: name }]) => [name, id]));
    const quotes = Object.fromEntries(
      Object.entries(preview.contentFailures || {}).map(([id, found]) => [id, [...found.values()]]),
    );
    for (const row of document.querySelectorAll("[data-checks-panel] [data-content-checker-row]")) {
      const name = row.querySelector("[data-content-checker-name]").textContent;
      const quote = (quotes[ids[name]] || []).shift();
      if (!quote) continue;
      const place = row.querySelector("[data-content-checker-selector-text]");
      place.textContent = quote;
      place.dataset.quoted = "";
    }
  };

  document.addEventListener("w-preview:content", () => {
    const preview = document.querySelector("#w-preview-iframe").contentWindow;
    showReading(preview);
    quoteFaults(preview);
  });
}
