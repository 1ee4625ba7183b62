"use strict";
// Finds what this site says to a question in somebody's own words: first among the curated questions,
// then in every section of every page. It is honest about what nothing here speaks of.
{
  const STOP_WORDS = new Set(
    `a about after again all also am an and any anyone are as at be been before being but by can cannot
    could did do does doing done for from get gets give given go had has have he her here hers him his how
    i if in into is it its just like long make many may me might mine more most much must my need needed
    no not now of off on once one only or other our out over own please same she should so some still
    such take than that the their them then there these they this those through to too under until up
    us use used using very was we were what when where which while who whom whose why will with would you
    your tell say says mean means know good best better work works happen happens someone people person
    patient patients want way thing really always ever worth ok okay suddenly since another between
    cant wont dont doesnt didnt isnt im ive mum mother dad father husband wife max maximum old year years
    herself himself themselves started going meaning quickly progressing day days week weeks month months today two three four five six`.split(/\s+/),
  );

  // A curated answer must speak of most of what was asked; a section of a page, of all of it.
  const CURATED_COVERAGE = 0.6;
  const SECTION_COVERAGE = 0.99;
  const NEAR_COVERAGE = 0.25;
  const CURATED_SHOWN = 3;
  const SECTIONS_SHOWN = 4;

  // A word that nothing here knows may be the point of the question, or beside it: nothing counts as
  // an answer then, and what is nearest is still shown.
  const HEAVIEST = 4;

  // A long section holds any few words by chance; the form, the questions themselves and the pages for
  // contributors answer nobody's question about a fracture.
  const LONGEST_SECTION = 4000;
  const NOT_GUIDANCE = /^(?:about|calculator|contributing|decisions)\/|^questions\.html/;

  globalThis.makeFinder = function makeFinder(curated, passages, synonyms) {
    const groups = synonyms.map((group) => group.map((words) => wordsOf(words)));
    const answers = indexOf(curated, ["question", "also", "answer"], { question: 3, also: 2 });
    const sections = indexOf(passages.filter(isPassage), ["title", "text"], { title: 3 });
    /**
     * @param {string} question
     * @returns {Found}
     */
    return function find(question) {
      const concepts = conceptsOf(question, groups);
      const inAnswers = concepts.map((concept) => matches(answers, concept));
      const inSections = concepts.map((concept) => matches(sections, concept));
      const found = concepts.map((_, at) => inAnswers[at].size + inSections[at].size);
      const all = answers.index.documentCount + sections.index.documentCount;
      const weights = found.map((number) => weightOf(number, all));
      const unknown = concepts.filter((_, at) => !found[at]);
      const curated = best(answers, inAnswers, weights, CURATED_COVERAGE, CURATED_SHOWN);
      const passages = best(sections, inSections, weights, SECTION_COVERAGE, SECTIONS_SHOWN);
      const covered = !unknown.length && curated.length + passages.length > 0;
      return {
        curated: covered ? curated : [],
        passages: covered ? passages : [],
        near: covered ? [] : best(answers, inAnswers, weights, NEAR_COVERAGE, CURATED_SHOWN),
        unknown: unknown.map(({ spoken }) => spoken),
      };
    };
  };

  /** @param {SitePassage} section */
  function isPassage({ id, text }) {
    return text.length <= LONGEST_SECTION && !NOT_GUIDANCE.test(id);
  }

  /**
   * @param {string} text
   * @returns {string[]}
   */
  function wordsOf(text) {
    return spokenIn(text).map(stem);
  }

  /**
   * @param {string} text
   * @returns {string[]}
   */
  function spokenIn(text) {
    const bare = text.toLowerCase().replace(/['’]/g, "");
    return bare.match(/[\p{L}\p{N}]+/gu) ?? [];
  }

  /**
   * A word without its ending, so that brace, braces and bracing are one.
   * @param {string} word
   */
  function stem(word) {
    if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
    const singular = word.replace(/ies$/, "y").replace(/s$/, "");
    const bare = singular.replace(/(?<=.{4})(?:ing|ed)$/, "");
    return bare.length < 5 ? bare : bare.replace(/e$/, "");
  }

  const STOPPED = new Set([...STOP_WORDS].map(stem));

  /**
   * What a question speaks of: phrases that have synonyms, and every other word that carries meaning.
   * @param {string} question
   * @param {string[][][]} groups
   * @returns {Concept[]}
   */
  function conceptsOf(question, groups) {
    const spoken = spokenIn(question);
    const words = spoken.map(stem);
    /** @type {Concept[]} */
    const concepts = [];
    for (let at = 0; at < words.length; ) {
      const { length, ways } = longestPhrase(words.slice(at), groups);
      const next = at + Math.max(length, 1);
      if (length || carriesMeaning(words[at])) {
        concepts.push({
          spoken: spoken.slice(at, next).join(" "),
          ways: length ? ways : [[words[at]]],
        });
      }
      at = next;
    }
    return concepts;
  }

  /** @param {string} word */
  function carriesMeaning(word) {
    return !STOPPED.has(word) && !/^\d+$/.test(word);
  }

  /**
   * @param {string[]} words
   * @param {string[][][]} groups
   */
  function longestPhrase(words, groups) {
    const starts = groups.flat().filter((phrase) => phrase.every((word, at) => word === words[at]));
    const length = Math.max(0, ...starts.map((phrase) => phrase.length));
    const phrase = words.slice(0, length).join(" ");
    const ways = groups.filter((group) => group.some((way) => way.join(" ") === phrase)).flat();
    return { length, ways };
  }

  /**
   * @template {{ id: string }} Doc
   * @param {Doc[]} documents
   * @param {string[]} fields
   * @param {Record<string, number>} boost
   */
  function indexOf(documents, fields, boost) {
    const index = new MiniSearch({
      fields,
      tokenize: wordsOf,
      processTerm: (/** @type {string} */ word) => word,
      searchOptions: {
        boost,
        combineWith: "OR",
        fuzzy: (/** @type {string} */ word) => (word.length > 5 ? 1 : false),
        prefix: (/** @type {string} */ word) => word.length > 4,
      },
    });
    index.addAll(documents);
    return { index, documents: new Map(documents.map((one) => [one.id, one])) };
  }

  /**
   * A rare thing weighs more than a common one, and a thing that nothing speaks of most.
   * @param {number} found how many documents speak of it
   * @param {number} all how many there are
   */
  function weightOf(found, all) {
    return Math.min(HEAVIEST, Math.log(1 + all / (1 + found)));
  }

  /**
   * The documents that speak of a concept, with their score.
   * @param {{ index: MiniSearch }} among
   * @param {Concept} concept
   * @returns {Map<string, number>}
   */
  function matches({ index }, concept) {
    const queries = concept.ways.map((way) => ({ combineWith: "AND", queries: way }));
    return new Map(
      index.search({ combineWith: "OR", queries }).map(({ id, score }) => [id, score]),
    );
  }

  /**
   * @template Doc
   * @param {{ documents: Map<string, Doc> }} among
   * @param {Map<string, number>[]} scores of the documents that speak of each concept
   * @param {number[]} weights of the concepts
   * @param {number} needed
   * @param {number} shown
   * @returns {Doc[]}
   */
  function best(among, scores, weights, needed, shown) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    /** @type {Map<string, { score: number, weight: number }>} */
    const rated = new Map();
    for (const [at, weight] of weights.entries()) {
      for (const [id, score] of scores[at]) {
        const before = rated.get(id) ?? { score: 0, weight: 0 };
        rated.set(id, { score: before.score + score, weight: before.weight + weight });
      }
    }
    return [...rated]
      .filter(([, one]) => one.weight >= needed * total)
      .sort(([, one], [, other]) => other.score * other.weight - one.score * one.weight)
      .slice(0, shown)
      .map(([id]) => among.documents.get(id))
      .filter((one) => one !== undefined);
  }
}
