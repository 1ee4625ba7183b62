"use strict";
// The box under every page. What it searches is loaded at the first touch, by script elements, because a
// page opened from a folder may not fetch.
{
  const ASK_NEEDS = [
    "assets/vendor/minisearch.js",
    "assets/site/finder.js",
    "assets/site/answers.js",
    "search/search_index.js",
  ];

  const askBox = document.querySelector(".vcf-ask");
  const askForm = askBox?.querySelector("form");
  if (askBox instanceof HTMLElement && askForm) startAsking(askBox, askForm);

  /**
   * @param {HTMLElement} box
   * @param {HTMLFormElement} form
   */
  function startAsking(box, form) {
    /** @type {Promise<Finder> | undefined} */
    let finder;
    const ready = () => (finder ??= loadFinder(box.dataset.root ?? "./"));
    form.addEventListener("focusin", () => void ready().catch(() => (finder = undefined)));
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const question = String(new FormData(form).get("question") ?? "").trim();
      if (!question) return;
      try {
        showFound(box, question, (await ready())(question));
      } catch {
        finder = undefined;
        say(box, question, "The answers could not be loaded. Please try again.");
      }
    });
  }

  /** @param {string} root */
  async function loadFinder(root) {
    for (const path of ASK_NEEDS) await loadScript(root + path);
    const { answers, synonyms } = curatedAnswers;
    return makeFinder(answers, passagesOf(__index.docs), synonyms);
  }

  /**
   * Every section of every page, under the name of its page.
   * @param {{ location: string, title: string, text: string }[]} docs
   * @returns {SitePassage[]}
   */
  function passagesOf(docs) {
    const titles = new Map(docs.map(({ location, title }) => [location, plainText(title)]));
    return docs.map(({ location, title, text }) => {
      const page = titles.get(location.split("#")[0]);
      const own = plainText(title);
      return {
        id: location,
        title: page && page !== own ? `${page}: ${own}` : own,
        text: plainText(text),
      };
    });
  }

  /** @param {string} address */
  function loadScript(address) {
    return new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });
  }

  /** @param {string} html */
  function plainText(html) {
    return new DOMParser().parseFromString(html, "text/html").body.textContent ?? "";
  }

  /**
   * @param {HTMLElement} box
   * @param {string} question
   * @param {Found} found
   */
  function showFound(box, question, { curated, passages, near, unknown }) {
    const root = box.dataset.root ?? "./";
    const results = /** @type {HTMLElement} */ (box.querySelector(".vcf-ask-results"));
    results.replaceChildren(
      ...curated.map((one) => answerElement(one, root)),
      ...(passages.length ? [passageList(passages, root)] : []),
      ...(near.length ? [make("p", "The nearest that is here, which may not be an answer:")] : []),
      ...near.map((one) => answerElement(one, root)),
      ...(curated.length ? [] : [warningElement(root)]),
    );
    say(box, question, inShort(curated.length, passages.length, unknown, question));
  }

  /**
   * @param {number} answers
   * @param {number} passages
   * @param {string[]} unknown
   * @param {string} question
   */
  function inShort(answers, passages, unknown, question) {
    if (answers || passages) {
      return `${counted(answers, "answer")} and ${counted(passages, "passage")} of this site for “${question}”.`;
    }
    const missing = unknown.length ? ` Nothing here speaks of: ${unknown.join(", ")}.` : "";
    return `Not covered here.${missing} This site is about osteoporotic fractures of the lumbar spine; ask a clinician.`;
  }

  /**
   * @param {number} number
   * @param {string} noun
   */
  function counted(number, noun) {
    return number === 1 ? `1 ${noun}` : `${number} ${noun}s`;
  }

  /**
   * @param {HTMLElement} box
   * @param {string} question
   * @param {string} words
   */
  function say(box, question, words) {
    const status = box.querySelector("[role=status]");
    if (!(status instanceof HTMLElement)) return;
    status.textContent = words;
    status.dataset.asked = question;
  }

  /**
   * @param {CuratedAnswer} curated
   * @param {string} root
   */
  function answerElement({ question, answer, address, from, sources }, root) {
    const article = make("article", "", "vcf-found");
    article.append(make("h3", question), make("p", answer));
    const origin = make("p", "", "vcf-more");
    origin.append("From: ", linkTo(root + address, from));
    if (sources.length) origin.append(". Sources: ");
    for (const [at, source] of sources.entries()) {
      origin.append(at ? "; " : "", linkTo(root + source.address, source.words));
    }
    article.append(origin);
    return article;
  }

  /**
   * Whoever finds no answer may have an emergency that this box did not understand.
   * @param {string} root
   */
  function warningElement(root) {
    const warning = make("p", "Is something new, sudden or getting worse? ");
    warning.append(linkTo(`${root}patients/warning-signs.html`, "Read the warning signs first"), ".");
    return warning;
  }

  /**
   * @param {SitePassage[]} passages
   * @param {string} root
   */
  function passageList(passages, root) {
    const section = make("section", "", "vcf-found");
    const list = make("ul");
    for (const { id, title, text } of passages) {
      const item = make("li");
      item.append(linkTo(root + id, title), `: ${beginning(text)}`);
      list.append(item);
    }
    section.append(make("h3", "Passages with these words"), list);
    return section;
  }

  /** @param {string} text */
  function beginning(text) {
    const words = text.trim().split(/\s+/);
    return words.length > 40 ? `${words.slice(0, 40).join(" ")} …` : words.join(" ");
  }

  /**
   * @param {string} name
   * @param {string} [words]
   * @param {string} [kind]
   */
  function make(name, words = "", kind = "") {
    const element = document.createElement(name);
    element.textContent = words;
    if (kind) element.className = kind;
    return element;
  }

  /**
   * @param {string} address
   * @param {string} words
   */
  function linkTo(address, words) {
    const link = document.createElement("a");
    link.href = address;
    link.textContent = words;
    return link;
  }
}
