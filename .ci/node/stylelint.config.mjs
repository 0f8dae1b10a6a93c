// The rules of docs/decisions/0005-css-without-build.md; `.ci/check lint` applies them.

// One component of a value: a word, or a function with up to three levels of brackets inside.
const nested = (levels) =>
  levels ? `(?:[^()]|\\(${nested(levels - 1)}\\))*` : "[^()]*";
const COMPONENT = `(?:[^\\s()]+(?:\\(${nested(3)}\\))?|\\(${nested(3)}\\))`;
const FOUR_SIDES = new RegExp(`^(?:${COMPONENT}\\s+){3}${COMPONENT}$`);
// An arch (a a b b) is the same on both sides.
const EVEN = (first) =>
  `(${COMPONENT})\\s+\\${first}\\s+(${COMPONENT})\\s+\\${first + 1}`;
const UNEVEN_CORNERS = new RegExp(
  `^(?!${EVEN(1)}(?:\\s*/\\s*${EVEN(3)})?$)${COMPONENT}\\s+[^\\s/]`,
);

export default {
  extends: ["stylelint-config-standard"],
  reportDescriptionlessDisables: true,
  reportNeedlessDisables: true,
  rules: {
    // Right-to-left pages mirror by themselves.
    "property-layout-mappings": [
      "flow-relative",
      {
        ignoreProperties: [
          // Two or three values are the same on both sides; four are refused below.
          "margin",
          "padding",
          // Their flow-relative names are younger than the phones of our readers.
          "overflow-x",
          "overflow-y",
        ],
      },
    ],
    "value-keyword-layout-mappings": "flow-relative",
    "declaration-property-value-disallowed-list": [
      {
        "/^(margin|padding)$/": [FOUR_SIDES],
        "border-radius": [UNEVEN_CORNERS],
        "/^(background|mask)$|-(origin|position)$/": ["/\\b(left|right)\\b/"],
      },
      { message: "Left and right would not mirror: use the flow-relative properties" },
    ],

    // Colours are tokens; `transparent`, `currentcolor` and the system's colours are no raw ones.
    "color-no-hex": true,
    "color-named": "never",
    "function-disallowed-list": [
      ["/^rgba?$/", "/^hsla?$/", "hwb", "/^(ok)?lab$/", "/^(ok)?lch$/", "color"],
      { message: "Colours live in tokens.css" },
    ],

    // The order of the layers decides, not the weight of selectors.
    "declaration-no-important": true,
    "selector-max-id": 0,
    "selector-max-specificity": "0,4,2",
    "no-descending-specificity": null,

    // block, block__element, block--modifier; ht… is how Wagtail's table block names alignments.
    "selector-class-pattern": [
      /^([a-z](-?[a-z0-9]+)*(__[a-z0-9]+(-[a-z0-9]+)*)?(--[a-z0-9]+(-[a-z0-9]+)*)?|ht[A-Z][a-z]+)$/,
      { message: "Expected block, block__element or block--modifier" },
    ],
    // The scale of type goes below zero: --step--1.
    "custom-property-pattern": /^[a-z][a-z0-9]*(--?[a-z0-9]+)*$/,
    // Phones of before 2023 know `min-width`, not ranges.
    "media-feature-range-notation": "prefix",
    // Without it iPhones enlarge text in landscape.
    "property-no-vendor-prefix": [true, { ignoreProperties: ["-webkit-text-size-adjust"] }],
    // The system's colours are written as their specification does: CanvasText.
    "value-keyword-case": ["lower", { ignoreKeywords: [/^([A-Z][a-z]+)+$/] }],
    // Where lines are left empty is the author's matter.
    "custom-property-empty-line-before": null,
    "declaration-empty-line-before": null,
  },
  overrides: [
    {
      files: ["**/tokens.css"],
      rules: { "color-no-hex": null, "function-disallowed-list": null },
    },
    {
      // [hidden] and reduced motion win over whatever a component says.
      files: ["**/reset.css"],
      rules: { "declaration-no-important": null },
    },
  ],
};
