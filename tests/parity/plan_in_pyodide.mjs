// Plans in Pyodide under Node: [door of the bridge, text] a line in, its answer a line out.
// Arguments: the wheel.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { loadPyodide } from "pyodide";

const python = await loadPyodide();
python.unpackArchive(new Uint8Array(readFileSync(process.argv[2])), "wheel");
const bridge = python.pyimport("vcf_logic.bridge");

for await (const line of createInterface({ input: process.stdin })) {
  const [door, text] = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(bridge[door](text))}\n`);
}
