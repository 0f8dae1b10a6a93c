// Reads the headings and texts of the page with a voice of the device. A pause stops between two
// blocks and starts the block again: the engines' own pause() ends the reading on Android.
const RATE = 0.8;
const BLOCKS = "h1,h2,h3,h4,p,li,dt,dd,th,td,caption,summary,figcaption,address,blockquote";
const LEFT_OUT = ".read-aloud,.share,nav,form,button,script,svg,[hidden],[aria-hidden=true]";

const box = document.querySelector(".read-aloud");
const [play, stop] = box.querySelectorAll("button");
const { listen, pause } = box.dataset;
const speech = window.speechSynthesis;
const language = document.documentElement.lang.toLowerCase();
let voice;
let parts = [];
let at = 0;
let spoken = null;

// A voice from a server would send it the text, and with it what the visitor reads: only those
// that live in the device are used.
const choose = () => {
  const code = (candidate) => candidate.lang.toLowerCase().replace("_", "-");
  const main = (tag) => tag.split("-")[0];
  const able = speech
    .getVoices()
    .filter((candidate) => candidate.localService && main(code(candidate)) === main(language));
  voice = able.find((candidate) => code(candidate) === language) ?? able[0];
  box.hidden = !voice;
};

const texts = () => {
  const found = [];
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  let last;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest(LEFT_OUT)) continue;
    const block = node.parentElement.closest(BLOCKS) ?? node.parentElement;
    const text = (node.previousSibling?.nodeName === "BR" ? ", " : "") + node.data;
    if (block === last) found[found.length - 1] += text;
    else if (text.trim()) {
      found.push(text);
      last = block;
    }
  }
  return found.map((text) => text.replace(/\s+/g, " ").trim());
};

const show = () => {
  play.textContent = spoken ? pause : listen;
  play.classList.toggle("is-playing", Boolean(spoken));
  stop.hidden = !parts.length;
};

const hush = () => {
  spoken = null;
  speech.cancel();
  show();
};

const end = () => {
  parts = [];
  at = 0;
  hush();
};

const speak = () => {
  const utterance = new SpeechSynthesisUtterance(parts[at]);
  Object.assign(utterance, { voice, lang: voice.lang, rate: RATE });
  utterance.onend = () => {
    // Silenced meanwhile, or the page was left by « Quitter vite ce site ».
    if (spoken !== utterance || !box.isConnected) return;
    at += 1;
    if (at < parts.length) speak();
    else end();
  };
  utterance.onerror = () => spoken === utterance && end();
  spoken = utterance;
  speech.speak(utterance);
};

if (speech) {
  play.addEventListener("click", () => {
    if (spoken) {
      hush();
      return;
    }
    if (!parts.length) parts = texts();
    speak();
    show();
  });
  stop.addEventListener("click", () => {
    end();
    play.focus();
  });
  addEventListener("pagehide", end);
  speech.onvoiceschanged = choose;
  choose();
}
