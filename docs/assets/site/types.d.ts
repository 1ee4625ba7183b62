// What the scripts of the reading pages find in the page: a library, and data written by the build.

type CuratedAnswer = {
  id: string;
  question: string;
  also: string;
  answer: string;
  address: string;
  from: string;
  sources: { words: string; address: string }[];
};
type SitePassage = { id: string; title: string; text: string };

/** What was said, and every way to say it, as words that must all be found. */
type Concept = { spoken: string; ways: string[][] };
type Found = {
  curated: CuratedAnswer[];
  passages: SitePassage[];
  /** The nearest answers, when nothing covers the question. */
  near: CuratedAnswer[];
  /** Words of the question that nothing on the site speaks of. */
  unknown: string[];
};
type Finder = (question: string) => Found;

declare class MiniSearch {
  constructor(options: object);
  readonly documentCount: number;
  addAll(documents: object[]): void;
  search(query: object): { id: string; score: number }[];
}

/** Set by answers.js, which the build writes. */
declare const curatedAnswers: { answers: CuratedAnswer[]; synonyms: string[][] };

/** Set by the search index. */
declare const __index: { docs: { location: string; title: string; text: string }[] };

declare var makeFinder: (
  curated: CuratedAnswer[],
  passages: SitePassage[],
  synonyms: string[][],
) => Finder;
