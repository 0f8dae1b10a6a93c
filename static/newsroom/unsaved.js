/* Wagtail takes the form as it is when an autosave ends for what was saved. Words typed while it
   was under way would wait for the next key, unsaved, and the preview with its checks with them. */
(() => {
  /* What a save changes by itself, and what is not of the page. */
  const NOT_WORDS = /^(csrfmiddlewaretoken|next|overwrite_revision_id|loaded_revision_.*|comments-.*)$/;

  const wordsOf = (data) =>
    JSON.stringify([...data].filter(([name, value]) => typeof value === "string" && !NOT_WORDS.test(name)));

  let sent;
  document.addEventListener("w-autosave:save", ({ detail }) => {
    sent = wordsOf(detail.formData);
  });
  document.addEventListener("w-autosave:success", ({ target }) => {
    if (wordsOf(new FormData(target)) !== sent) target.dataset.wUnsavedForceValue = "true";
  });
})();
