// HTML as visitors get it; tests/html_validate.py runs this over whole sites.
export default {
  root: true,
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // Space that template tags leave behind: nobody sees it, and it compresses to nothing.
    "no-trailing-whitespace": "off",
    // Safari takes the role of a list from lists without markers: role="list" gives it back.
    "no-redundant-role": "off",
  },
};
