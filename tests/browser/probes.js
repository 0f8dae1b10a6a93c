// What the tests ask of a page as it stands. Each probe answers a list of complaints, in words.
window.probes = (() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const style = (element, pseudo) => getComputedStyle(element, pseudo);
  const pixels = (value) => parseFloat(value) || 0;

  const name = (element) => {
    const words = element.getAttribute("aria-label") || element.innerText || element.id || "";
    const classes = [...element.classList].map((word) => `.${word}`).join("");
    return `${element.localName}${classes} « ${words.trim().replace(/\s+/g, " ").slice(0, 40)} »`;
  };

  const ancestors = function* (element) {
    for (let one = element.parentElement; one; one = one.parentElement) yield one;
  };

  // Rendered, and not reduced to a pixel for screen readers.
  const shown = (element) => {
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    const tiny = (one) => {
      const box = one.getBoundingClientRect();
      return box.width <= 1 || box.height <= 1;
    };
    if (tiny(element)) return false;
    return ![...ancestors(element)].some((one) => style(one).clipPath !== "none" && tiny(one));
  };

  const contains = (outer, inner, slack = 1) =>
    inner.left >= outer.left - slack &&
    inner.right <= outer.right + slack &&
    inner.top >= outer.top - slack &&
    inner.bottom <= outer.bottom + slack;

  // Every visible piece of text with the boxes that it fills.
  const texts = function* () {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!node.data.trim() || parent.closest("script, style, noscript, select, svg")) continue;
      if (!shown(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter((box) => box.width && box.height);
      if (boxes.length) yield { parent, text: node.data.trim().slice(0, 40), boxes };
    }
  };

  // --- Targets (WCAG 2.5.5 and 2.5.8) ------------------------------------------------------
  const TARGETS = "a[href], button, summary, select, textarea, input:not([type=hidden])";
  const CONTROLS = "nav a[href], .button, button, summary, select, textarea, input";

  // What a finger may hit: the box, the label of a tick box, the whole card of its link.
  const target = (element) => {
    if (style(element, "::after").position === "absolute") {
      const card = [element, ...ancestors(element)].find((one) => style(one).position !== "static");
      if (card) return card.getBoundingClientRect();
    }
    const boxes = [element.getBoundingClientRect()];
    if (["checkbox", "radio"].includes(element.type)) {
      boxes.push(...[...element.labels].map((label) => label.getBoundingClientRect()));
    }
    const left = Math.min(...boxes.map((box) => box.left));
    const top = Math.min(...boxes.map((box) => box.top));
    const right = Math.max(...boxes.map((box) => box.right));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    return new DOMRect(left, top, right - left, bottom - top);
  };

  const inSentence = (element) =>
    style(element).display === "inline" &&
    [...element.parentElement.childNodes].some((node) => node.nodeType === 3 && node.data.trim());

  // A circle of 24 px around its middle meets no other target, nor another's circle (2.5.8).
  const alone = (box, others) => {
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    return others.every((other) => {
      const small = other.width < 24 || other.height < 24;
      const [nearX, nearY] = small
        ? [(other.left + other.right) / 2, (other.top + other.bottom) / 2]
        : [Math.min(Math.max(x, other.left), other.right), Math.min(Math.max(y, other.top), other.bottom)];
      return Math.hypot(x - nearX, y - nearY) >= (small ? 24 : 12);
    });
  };

  const smallTargets = () => {
    const found = all(TARGETS).filter(shown).map((element) => ({ element, box: target(element) }));
    const small = found.filter(({ element, box }) => {
      const control = element.matches(CONTROLS);
      const least = control ? 43.5 : 24;
      if (box.width >= least && box.height >= least) return false;
      const others = found.filter((one) => one.element !== element).map((one) => one.box);
      return control || !(inSentence(element) || alone(box, others));
    });
    return small.map(
      ({ element, box }) => `${name(element)} ${box.width.toFixed(0)}×${box.height.toFixed(0)}`,
    );
  };

  // --- Text that cannot be read whole (WCAG 1.4.4, 1.4.10, 1.4.12) --------------------------
  const cutTexts = () => {
    const page = new DOMRect(0, -1e6, innerWidth, 2e6);
    const cut = [];
    for (const { parent, text, boxes } of texts()) {
      let frame = page;
      for (const one of [parent, ...ancestors(parent)]) {
        const overflow = `${style(one).overflowX} ${style(one).overflowY}`;
        if (one === document.body || one === document.documentElement) break;
        if (/auto|scroll/.test(overflow)) {
          frame = null; // Its own scroll bars reach the rest.
          break;
        }
        if (/hidden|clip/.test(overflow)) {
          frame = one.getBoundingClientRect();
          if (!boxes.every((box) => contains(frame, box))) break;
          frame = page;
        }
      }
      if (frame && !boxes.every((box) => contains(frame, box))) cut.push(`${name(parent)}: ${text}`);
    }
    return cut;
  };

  const overflow = () => {
    const pixelsOver = document.documentElement.scrollWidth - innerWidth;
    return pixelsOver > 0 ? [`the page is ${pixelsOver} px too wide`] : [];
  };

  // Part of the window that what sticks to it covers, 0 to 1.
  const stuck = () => {
    const covered = all("body *").map((element) => {
      const { position, top, bottom } = style(element);
      const sticks = position === "fixed" || (position === "sticky" && (top !== "auto" || bottom !== "auto"));
      if (!sticks || !shown(element)) return 0;
      const box = element.getBoundingClientRect();
      const width = Math.min(box.right, innerWidth) - Math.max(box.left, 0);
      const height = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
      return width > 0 && height > 0 ? width * height : 0;
    });
    return covered.reduce((sum, area) => sum + area, 0) / (innerWidth * innerHeight);
  };

  // --- Forced colours ---------------------------------------------------------------------
  const opaque = (colour) => !/^rgba\(.*, 0\)$|transparent/.test(colour);

  // Remember, in ordinary colours, which controls are told by their ground.
  const rememberGrounds = () => {
    for (const element of all(TARGETS)) {
      element.toggleAttribute("data-ground", shown(element) && opaque(style(element).backgroundColor));
    }
    return all("[data-ground]").length;
  };

  const edged = (element) =>
    ["Top", "Right", "Bottom", "Left"].some((side) => {
      const line = style(element)[`border${side}Style`];
      return line !== "none" && pixels(style(element)[`border${side}Width`]) >= 1;
    });

  const groundless = () =>
    all("[data-ground], input:not([type=hidden]), select, textarea")
      // The browser itself draws its own boxes, in the colours that are forced.
      .filter((element) => !/^(checkbox|radio)$/.test(element.type) || style(element).appearance === "none")
      .filter((element) => shown(element) && !edged(element))
      .filter((element) => !/underline/.test(style(element).textDecorationLine))
      .map(name);

  // --- Motion -----------------------------------------------------------------------------
  const moving = () => {
    const found = all("*").flatMap((element) =>
      [null, "::before", "::after"].map((pseudo) => ({ element, rules: style(element, pseudo) })),
    );
    return found
      .filter(
        ({ rules }) =>
          rules.animationName !== "none" ||
          rules.transitionDuration.split(",").some((time) => pixels(time) > 0) ||
          rules.scrollBehavior === "smooth",
      )
      .map(({ element }) => name(element));
  };

  // --- Focus (WCAG 2.4.7, 2.4.12, 2.4.13) ---------------------------------------------------
  const visited = new Set();

  // The element that Tab led to: null at the end of the round, else what is wrong with it.
  const focus = () => {
    const element = document.activeElement;
    if (element === document.body || visited.has(element)) return null;
    visited.add(element);
    // The ring may be drawn around the card of a link, or by a pseudo-element over it.
    const ringed = [element, ...ancestors(element)].slice(0, 5).flatMap((one) =>
      [null, "::before", "::after"].map((pseudo) => ({ one, rules: style(one, pseudo) })),
    );
    const ring = ringed.find(
      ({ rules }) =>
        rules.outlineStyle !== "none" && pixels(rules.outlineWidth) >= 2 && rules.content !== "none",
    );
    if (!ring) return [`no outline: ${name(element)}`];

    // Lines of a link that wraps are boxes of their own.
    const points = [...element.getClientRects()].flatMap((box) => {
      const [x1, x2] = [box.left + 3, box.right - 3];
      const [y1, y2] = [box.top + 3, box.bottom - 3];
      return [[(x1 + x2) / 2, (y1 + y2) / 2], [x1, y1], [x2, y1], [x1, y2], [x2, y2]];
    });
    const seen = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
    if (!seen.length) return [`outside the window: ${name(element)}`];
    const above = seen.map(([x, y]) => document.elementFromPoint(x, y));
    const cover = above.find(
      (hit) => hit && !element.contains(hit) && !hit.contains(element) && !hit.control,
    );
    if (cover) return [`${name(element)} under ${name(cover)}`];

    const reach = pixels(ring.rules.outlineWidth) + pixels(ring.rules.outlineOffset) - 1;
    const box = target(ring.one);
    const outer = new DOMRect(
      box.left - reach, box.top - reach, box.width + 2 * reach, box.height + 2 * reach,
    );
    const cutting = [...ancestors(ring.one)].find(
      (one) =>
        one !== document.body &&
        one !== document.documentElement &&
        style(one).overflow !== "visible" &&
        !contains(one.getBoundingClientRect(), outer, 0),
    );
    return cutting ? [`the ring of ${name(element)} is cut by ${name(cutting)}`] : [];
  };

  // --- Print ------------------------------------------------------------------------------
  const channel = (value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };

  const onWhite = (colour) => {
    const [red, green, blue] = colour.match(/[\d.]+/g).map(Number);
    const luminance = 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
    return 1.05 / (luminance + 0.05);
  };

  // The doors are what the home page says, not a way to get about.
  const useless = () =>
    all("nav:not(.doors), search, form, button, input, select, video, audio, [class*=skip-link]")
      .filter(shown)
      .map((element) => `printed: ${name(element)}`);

  const pale = () =>
    [...texts()]
      .filter(({ parent }) => onWhite(style(parent).color) < 7)
      .map(({ parent, text }) => `pale on paper: ${name(parent)}: ${text}`);

  // What a new sheet must not cut in two, unless it is longer than half a sheet.
  const breakable = () =>
    all("main :is(li, tr, article, figure, blockquote, h2, h3)")
      .filter((element) => shown(element) && element.offsetHeight < innerHeight / 2)
      .filter((element) => style(element).breakInside === "auto")
      .map((element) => `may be cut: ${name(element)}`);

  return {
    breakable, cutTexts, focus, groundless, moving, overflow, pale, rememberGrounds, smallTargets, stuck, useless,
  };
})();
