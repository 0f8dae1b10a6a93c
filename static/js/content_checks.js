// What only a browser shows of a page's faults, and where the faults are that the server found in
// its words. Runs beside the page, for staff only: in the preview of the editor and on the site.
{
  // rule → element → what to show of it: the editor's panel quotes these (checks_panel.js).
  const failures = (window.contentFailures = {});
  const letters = (text) => text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  const words = (element) => element.textContent.replace(/\s+/g, " ").trim();
  const places = new Map();

  /** The innermost element that holds the words; the title for those that nothing holds. */
  const placeOf = (sought) => {
    if (!places.has(sought)) {
      const wanted = letters(sought);
      const holds = (element) => letters(element.textContent).includes(wanted);
      let place = wanted && document.querySelector("main");
      let inner = place;
      while (inner) {
        place = inner;
        inner = [...place.children].find(holds);
      }
      // A link or a word in bold is part of its paragraph.
      const block = place && place.closest("h1, main :is(p, li, dd, dt, td, th, h2, h3, h4)");
      places.set(sought, block || document.querySelector("h1"));
    }
    return places.get(sought);
  };

  const notes = {
    "empty-link": (link, { pattern }) => {
      const text = words(link).replace(/[\s.:…→›»]+$/u, "");
      return new RegExp(pattern, "iu").test(text) ? `« ${text} »` : "";
    },
    "pdf-link": (link) => {
      const around = words(link.closest("li, p, td, dd, article, main"));
      const says = /\b(?:pdf|docx?|xlsx?|pptx?|od[ts]|csv|zip|svg|txt)\b/i.test(around);
      return says && /\d\s*[kmg]?o\b/i.test(around) ? "" : `« ${words(link)} »`;
    },
    "table-header": (table) => {
      const first = [...(table.rows[0] || table).children].map(words).join(" ");
      return table.querySelector("th") ? "" : `« ${first} »`;
    },
    "heavy-image": (image, { most }) => {
      const [entry] = performance.getEntriesByName(image.currentSrc || image.src);
      const weight = entry ? entry.encodedBodySize : 0;
      return weight > most ? `${Math.round(weight / 1000)} Ko : « ${image.alt || "image décorative"} »` : "";
    },
    "bold-heading": (paragraph) => {
      const bold = paragraph.querySelector("b, strong");
      const text = words(paragraph);
      const isHeading = bold && words(bold) === text && text.length < 90 && !/[.!…]$/.test(text);
      return isHeading ? `« ${text} »` : "";
    },
  };
  const noteOf = (element, options) =>
    options.found
      ? options.found
          .filter((one) => placeOf(one.words) === element)
          .map((one) => one.note)
          .join(" · ")
      : notes[options.rule](element, options);

  const check = (element, options) => {
    const note = noteOf(element, options);
    if (note) (failures[options.rule] ??= new Map()).set(element, note);
    return !note;
  };

  // In the preview of the editor nobody scrolls: without this its pictures would never be weighed.
  if (window.parent !== window) for (const image of document.images) image.loading = "eager";

  const rules = ["long-sentence", "capitals", "typing", "acronym", "follow-up", ...Object.keys(notes)];
  for (const rule of rules) window.wagtail.userbar.registerCheck(`check-${rule}`, check);
}
