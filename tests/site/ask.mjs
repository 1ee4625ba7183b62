// Asks the follow-up box's finder, with the data of a built site: questions as JSON on standard input, what
// was found as JSON on standard output.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInThisContext } from "node:vm";

const site = process.argv[2];
for (const path of [
  "assets/vendor/minisearch.js",
  "assets/site/finder.js",
  "assets/site/answers.js",
  "search/search_index.js",
]) {
  runInThisContext(readFileSync(join(site, path), "utf-8"), { filename: path });
}

const { answers, synonyms } = curatedAnswers;
const passages = __index.docs.map(({ location, title, text }) => ({
  id: location,
  title,
  text: text.replace(/<[^>]+>/g, " "),
}));
const find = makeFinder(answers, passages, synonyms);
const ids = (found) => found.map(({ id }) => id);
const results = JSON.parse(readFileSync(0, "utf-8")).map((question) => {
  const { curated, passages, near, unknown } = find(question);
  return { curated: ids(curated), passages: ids(passages), near: ids(near), unknown };
});
process.stdout.write(JSON.stringify(results));
