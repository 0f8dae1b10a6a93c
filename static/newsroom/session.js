/* A session that ends while somebody types loses nothing: the words stay in the form, a notice says
   where to sign in, and the form learns the new token once that is done. */
(() => {
  const HOME = document.currentScript.dataset.home;
  const notice = document.createElement("p");
  notice.className = "house-session";
  notice.setAttribute("role", "alert");
  notice.append("Votre session est terminée. Rien n’est perdu\u00a0: ");
  const link = document.createElement("a");
  link.href = HOME;
  link.target = "_blank";
  link.textContent = "connectez-vous dans un nouvel onglet";
  notice.append(link, ", puis revenez ici pour enregistrer.");

  const isOver = () => notice.isConnected;

  /* The dashboard as this browser may see it; undefined when it leads to the sign-in page. */
  async function home() {
    const answer = await fetch(HOME, { redirect: "manual" });
    return answer.ok ? answer.text() : undefined;
  }

  async function noticeTheEnd() {
    if (!isOver() && (await home()) === undefined) document.body.append(notice);
  }

  async function resume() {
    if (!isOver() || document.hidden) return;
    const html = await home();
    if (html === undefined) return;
    const screen = new DOMParser().parseFromString(html, "text/html");
    const { CSRF_TOKEN } = JSON.parse(screen.getElementById("wagtail-config").textContent);
    for (const input of document.querySelectorAll("[name=csrfmiddlewaretoken]")) {
      input.value = CSRF_TOKEN;
    }
    notice.remove();
  }

  document.addEventListener("w-autosave:error", noticeTheEnd);
  document.addEventListener("w-swap:error", noticeTheEnd);
  document.addEventListener("visibilitychange", resume);
  window.addEventListener("focus", resume);
})();
