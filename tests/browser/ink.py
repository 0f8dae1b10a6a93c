"""Where the blocks of a body stand, and where what they draw begins and ends."""

MEASURE = """() => {
  const clear = "rgba(0, 0, 0, 0)";
  // Grounds, pictures and edges, those drawn before an element too (numbers, bars above titles).
  const drawn = (element) => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const before = getComputedStyle(element, "::before");
    const ground = before.content === "none" ? clear : before.backgroundColor;
    if (element.matches("img, svg") || style.backgroundColor !== clear || ground !== clear) {
      return [box];
    }
    const top = parseFloat(style.borderTopWidth);
    const bottom = parseFloat(style.borderBottomWidth);
    return [
      ...(top ? [new DOMRect(box.x, box.y, box.width, top)] : []),
      ...(bottom ? [new DOMRect(box.x, box.bottom - bottom, box.width, bottom)] : []),
    ];
  };
  const folded = (element) => element.closest("details:not([open])")
    && !element.closest("summary") && !element.matches("details");
  const hidden = (element) => element.closest(".visually-hidden") || folded(element);
  const ink = (block) => {
    const rectangles = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = block; node; node = walker.nextNode()) {
      const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
      if (hidden(element)) continue;
      if (node.nodeType === Node.TEXT_NODE) {
        if (!node.data.trim()) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        rectangles.push(...range.getClientRects());
      } else rectangles.push(...drawn(node));
    }
    const seen = rectangles.filter((r) => r.width && r.height);
    return [Math.min(...seen.map((r) => r.top)), Math.max(...seen.map((r) => r.bottom))];
  };
  return [...document.querySelector(".stream").children].map((block) => {
    const { top, bottom } = block.getBoundingClientRect();
    const [first, last] = ink(block);
    return { top, bottom, first, last };
  });
}"""


def measure(page) -> list[dict[str, float]]:
    """For each block: `top` and `bottom` of its box, `first` and `last` of its ink, in px.

    The ink of a block is its texts, pictures, grounds and edges: what a reader sees of it. A folded
    text counts for nothing, and so does what is hidden from view.
    """
    return page.evaluate(MEASURE)
