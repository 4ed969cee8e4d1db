// Joins the article to its record. Everything is already on the page: the script only marks,
// scrolls, turns panels and lets the browser speak. It counts no characters and makes no markup.
(() => {
  "use strict";
  const root = document.documentElement;
  const article = document.getElementById("article");
  const record = document.getElementById("record");
  const panels = [...record.querySelectorAll(".panel")];
  const tabs = [...record.querySelectorAll(".tab")];
  const wide = matchMedia("(min-width: 64rem)");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const every = (selector, within = document) => [...within.querySelectorAll(selector)];

  // What choosing an entry of a panel marks in the article, and the panel it belongs to.
  const layers = {
    s: { panel: "statements", marks: ["s", "cue", "src", "via", "hedge", "gloss", "loaded"] },
    t: { panel: "times", marks: ["t"] },
    f: { panel: "figures", marks: ["f"] },
    a: { panel: "actors", marks: ["a"] },
    p: { panel: "date", marks: ["p"] },
    e: { panel: "summary", marks: ["e"] },
    n: { panel: "notes", marks: ["n"] },
  };
  let chosen = null;

  // ------------------------------------------------------------------ panels
  function turn(id, focus) {
    for (const panel of panels) panel.hidden = panel.id !== id;
    for (const tab of tabs) {
      const own = tab.hash === "#" + id;
      tab.setAttribute("aria-selected", own);
      tab.tabIndex = own ? 0 : -1;
      if (own && focus) tab.focus();
    }
    root.dataset.panel = id;
  }

  function dressTabs() {
    record.querySelector(".tabs").setAttribute("role", "tablist");
    for (const tab of tabs) {
      tab.setAttribute("role", "tab");
      tab.setAttribute("aria-controls", tab.hash.slice(1));
      tab.addEventListener("click", (event) => {
        event.preventDefault();
        clear();
        turn(tab.hash.slice(1), false);
      });
    }
    for (const panel of panels) panel.setAttribute("role", "tabpanel");
    record.querySelector(".tabs").addEventListener("keydown", (event) => {
      // Right to left: the next tab stands to the left.
      const step = { ArrowLeft: 1, ArrowRight: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const at = tabs.findIndex((tab) => tab.getAttribute("aria-selected") === "true");
      clear();
      turn(tabs[(at + step + tabs.length) % tabs.length].hash.slice(1), true);
    });
  }

  // ---------------------------------------------------------------- choosing
  function clear() {
    for (const marked of every("[class*='on-'], .here, .peek")) {
      for (const name of [...marked.classList]) {
        if (name.startsWith("on-") || name === "here" || name === "peek") marked.classList.remove(name);
      }
    }
    chosen = null;
  }

  function show(element, block) {
    element.scrollIntoView({ block, behavior: calm.matches ? "auto" : "smooth" });
  }

  // Scrolls a panel that scrolls by itself without moving the page under the reader.
  function reveal(element) {
    if (!wide.matches) return;
    const room = record.getBoundingClientRect();
    const own = element.getBoundingClientRect();
    const head = record.querySelector(".tabs").offsetHeight + 12;
    if (own.top < room.top + head || own.bottom > room.bottom) {
      record.scrollBy({ top: own.top - room.top - head, behavior: calm.matches ? "auto" : "smooth" });
    }
  }

  // On a narrow screen a card rises from below; what it is about must stay in sight above it.
  function peek(card, first) {
    card.classList.add("peek");
    const own = first.getBoundingClientRect();
    if (own.top < 0 || own.top > innerHeight * 0.3) {
      scrollBy({ top: own.top - innerHeight * 0.12, behavior: calm.matches ? "auto" : "smooth" });
    }
  }

  function choose(layer, key, from) {
    const told = layers[layer];
    clear();
    chosen = { layer, key };
    for (const name of told.marks) {
      for (const stretch of every(`[data-${name}~="${key}"]`, article)) stretch.classList.add("on-" + name);
    }
    const first = article.querySelector(`[data-${layer}~="${key}"]`);
    const sentence = first && first.closest(".sentence");
    if (sentence) sentence.classList.add("here");
    turn(told.panel, false);
    const link = record.querySelector(`#${told.panel} [data-go="${layer} ${key}"]`);
    const entry = link && link.closest("details, tr, li");
    if (entry) {
      entry.classList.add("here");
      if (entry.matches("details")) entry.open = true;
      if (from === "article") {
        if (wide.matches) reveal(entry);
        else if (entry.matches("details")) peek(entry, first);
        else show(entry, "center");
      }
    }
    if (from !== "article" && sentence) show(sentence, wide.matches ? "center" : "start");
  }

  // What stands at a place in the article: first what the open panel is about, else a statement.
  function under(target) {
    const layer = { times: "t", figures: "f", actors: "a", date: "p", summary: "e", notes: "n" }[root.dataset.panel] || "s";
    const own = target.closest(`[data-${layer}]`);
    if (own) return [layer, layer === "s" ? own.dataset.in : own.dataset[layer].split(" ").pop()];
    const said = target.closest("[data-s]");
    return said && ["s", said.dataset.in];
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-go]");
    if (link) {
      event.preventDefault();
      const [layer, key] = link.dataset.go.split(" ");
      return choose(layer, key, article.contains(link) ? "article" : "record");
    }
    const card = event.target.closest("details.card");
    if (card && event.target.closest("summary")) {
      if (card.classList.contains("peek")) {
        event.preventDefault();
        return clear();
      }
      if (!card.open) choose("s", card.dataset.s, "record"), event.preventDefault();
      else clear();
      return;
    }
    if (article.contains(event.target) && !String(getSelection())) {
      const found = under(event.target);
      if (found) choose(found[0], found[1], "article");
      else clear();
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return clear();
    if (event.target.closest("input, textarea, button") || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = { j: 1, k: -1 }[event.key];
    if (!step) return;
    const cards = every("details.card");
    const at = chosen && chosen.layer === "s" ? Number(chosen.key) - 1 : step > 0 ? -1 : cards.length;
    const card = cards[at + step];
    if (!card) return;
    choose("s", card.dataset.s, "record");
    card.querySelector("summary").focus({ preventScroll: true });
    reveal(card);
  });

  // --------------------------------------------------------------- listening
  function dressVoice() {
    const listen = document.getElementById("listen");
    if (!listen) return;
    const pause = document.getElementById("pause");
    const stop = document.getElementById("stop");
    const status = document.getElementById("voice");
    const speech = window.speechSynthesis;
    const points = every("[data-say]");
    let turnNumber = 0;

    const tell = (arabic, english) => {
      const small = document.createElement("span");
      small.lang = "en";
      small.dir = "ltr";
      small.className = "en";
      small.textContent = english;
      status.replaceChildren(arabic + " ", small);
    };
    const arabicVoice = () => speech && speech.getVoices().find((voice) => /^ar\b/i.test(voice.lang));
    const rest = () => {
      for (const point of points) point.classList.remove("spoken");
      const held = document.activeElement === pause || document.activeElement === stop;
      listen.hidden = false;
      if (held) listen.focus(); // before they go, so that the keyboard's place is not lost
      pause.hidden = stop.hidden = true;
      pause.setAttribute("aria-pressed", "false");
    };
    const ready = () => {
      if (!arabicVoice()) {
        listen.hidden = false;
        listen.disabled = true;
        return tell("ليس في هذا المتصفّح صوت عربي، فلا يمكن سماع الملخّص هنا.", "This browser has no Arabic voice; the summary cannot be heard here.");
      }
      listen.hidden = false;
      listen.disabled = false;
      tell("صوت آليّ من متصفّحك، لا صوت إنسان.", "A synthetic voice of your browser.");
    };
    const speak = (at, number) => {
      if (number !== turnNumber) return;
      for (const point of points) point.classList.remove("spoken");
      if (at >= points.length) return rest();
      const voice = arabicVoice();
      const said = new SpeechSynthesisUtterance(points[at].textContent);
      said.voice = voice;
      said.lang = voice.lang;
      said.onend = () => speak(at + 1, number);
      said.onerror = () => number === turnNumber && rest();
      points[at].classList.add("spoken");
      speech.speak(said);
    };
    listen.addEventListener("click", () => {
      speech.cancel();
      listen.hidden = true;
      pause.hidden = stop.hidden = false;
      stop.focus();
      speak(0, ++turnNumber);
    });
    pause.addEventListener("click", () => {
      const held = pause.getAttribute("aria-pressed") === "true";
      pause.setAttribute("aria-pressed", String(!held));
      if (held) speech.resume();
      else speech.pause();
    });
    stop.addEventListener("click", () => {
      turnNumber += 1;
      speech.cancel();
      rest();
    });
    addEventListener("pagehide", () => speech && speech.cancel());
    ready();
    // Voices may arrive late, and some browsers tell so only by this event.
    if (speech && speech.addEventListener) speech.addEventListener("voiceschanged", ready);
  }

  // ---------------------------------------------------------------- printing
  addEventListener("beforeprint", () => {
    clear();
    for (const card of every("details.card:not([open])")) {
      card.open = true;
      card.dataset.printed = "";
    }
  });
  addEventListener("afterprint", () => {
    for (const card of every("details.card[data-printed]")) {
      card.open = false;
      delete card.dataset.printed;
    }
  });

  root.classList.add("js");
  dressTabs();
  dressVoice();
  turn("statements", false);
  const follow = () => {
    const asked = location.hash.slice(1);
    if (panels.some((panel) => panel.id === asked)) turn(asked, false);
    if (/^s\d+$/.test(asked) && document.getElementById(asked)) choose("s", asked.slice(1), "record");
  };
  addEventListener("hashchange", follow);
  follow();
})();
