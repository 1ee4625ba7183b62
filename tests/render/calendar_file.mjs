// Writes the calendar file as the page does: events as JSON on standard input, the file on standard output.
// Arguments: the library as a plain script, calendar.js.
import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

for (const path of process.argv.slice(2)) {
  runInThisContext(readFileSync(path, "utf-8"), { filename: path });
}
process.stdout.write(calendarFile(JSON.parse(readFileSync(0, "utf-8"))));
