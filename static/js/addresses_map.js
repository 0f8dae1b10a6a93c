// The addresses of the selection on a map. Leaflet draws; only the images come from the server that
// the page named before the click. Nothing here is written as HTML: names come from people.
const box = document.querySelector(".addresses-map");
const drawing = box.querySelector(".addresses-map__drawing");
const status = box.querySelector("[role=status]");
const words = box.dataset;
const { L } = window;
const TOUCH = 44; // pixels: the place to touch of a marker or of a button
const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
const coarse = matchMedia("(pointer: coarse)").matches;
const ready = coarse ? words.touch : "";

const element = (name, className, text) => {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
};

const makeMap = () => {
  const map = L.map(drawing, {
    attributionControl: false,
    zoomControl: false,
    dragging: !coarse,
    scrollWheelZoom: false,
    fadeAnimation: !still,
    zoomAnimation: !still,
    markerZoomAnimation: !still,
    inertia: !still,
    minZoom: 7,
    maxZoom: 19,
  });
  if (still) map.panBy = (by) => L.Map.prototype.panBy.call(map, by, { animate: false });
  const titles = { zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut };
  L.control.zoom({ position: "bottomright", ...titles }).addTo(map);
  // Wheel and finger scroll the page until somebody is at the map.
  const greedy = coarse ? [map.scrollWheelZoom, map.dragging] : [map.scrollWheelZoom];
  drawing.addEventListener("focusin", () => greedy.forEach((handler) => handler.enable()));
  drawing.addEventListener("focusout", (event) => {
    if (!drawing.contains(event.relatedTarget)) greedy.forEach((handler) => handler.disable());
  });
  drawing.addEventListener("keydown", (event) => event.key === "Escape" && map.closePopup());
  return map;
};

const addTiles = (map) => {
  let arrived = 0;
  let failed = 0;
  L.tileLayer(words.tiles, { maxZoom: 19, referrerPolicy: "strict-origin-when-cross-origin" })
    .on("loading", () => (arrived = failed = 0))
    .on("tileload", () => (arrived += 1))
    .on("tileerror", () => (failed += 1))
    .on("load", () => (status.textContent = failed && !arrived ? words.noTiles : ready))
    .addTo(map);
};

// What the balloon says of an organisation: the columns of the file that visitors take away.
const entry = ({ Nom, Adresse = "", Page, "Commune du siège": commune = "" }) => {
  const made = element("div", "", "");
  const link = element("a", "addresses-map__name", Nom);
  link.href = new URL(Page).pathname;
  made.append(link);
  const lines = Adresse.includes(commune) ? [Adresse] : [Adresse, commune];
  made.append(...lines.filter(Boolean).map((line) => element("p", "", line)));
  return made;
};

const addMarker = (map, [longitude, latitude], organisations) => {
  const name = organisations.map(({ Nom }) => Nom).join(", ");
  const content = element("div", "", "");
  content.append(...organisations.map(entry));
  const icon = L.divIcon({ className: "addresses-map__marker", iconSize: [TOUCH, TOUCH] });
  const marker = L.marker([latitude, longitude], { icon, title: name, riseOnHover: true });
  marker.addTo(map).bindPopup(content, {
    maxWidth: Math.min(300, drawing.clientWidth - 2 * TOUCH),
    maxHeight: drawing.clientHeight - 4 * TOUCH,
    // Not under the two buttons of the corner.
    autoPanPaddingTopLeft: [8, 8],
    autoPanPaddingBottomRight: [8, 2.5 * TOUCH],
  });
  const dot = marker.getElement();
  dot.setAttribute("aria-label", name);
  // Leaflet gives it the role of a button, but the key Enter only.
  dot.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    marker.togglePopup();
  });
  marker.on("popupopen", ({ popup }) => {
    popup.getElement().querySelector("[role=button]").setAttribute("aria-label", words.close);
    content.querySelector("a").focus({ preventScroll: true });
  });
  marker.on("popupclose", ({ popup }) => {
    const at = document.activeElement;
    if (at === document.body || popup.getElement().contains(at)) dot.focus({ preventScroll: true });
  });
};

const draw = async () => {
  const answer = await fetch(words.source);
  if (!answer.ok) throw new Error(answer.status);
  const { features } = await answer.json();
  // Organisations of one house share a marker: of two on the same spot one would be out of reach.
  const places = new Map();
  for (const { geometry, properties } of features) {
    const key = geometry.coordinates.join();
    if (!places.has(key)) places.set(key, { at: geometry.coordinates, organisations: [] });
    places.get(key).organisations.push(properties);
  }
  drawing.hidden = false;
  const map = makeMap();
  const corners = [...places.values()].map(({ at: [longitude, latitude] }) => [latitude, longitude]);
  map.fitBounds(corners, { maxZoom: 16, padding: [TOUCH, TOUCH], animate: false });
  for (const { at, organisations } of places.values()) addMarker(map, at, organisations);
  status.textContent = ready;
  addTiles(map);
};

draw().catch(() => {
  drawing.hidden = true;
  status.textContent = words.failed;
});
