// The module worker of the road over http.
import { serve, startPython } from "./python.mjs";

const PYODIDE = new URL("../pyodide/pyodide.mjs", import.meta.url).href;

self.onmessage = ({ data: wheel }) =>
  serve(self, async () => {
    const { loadPyodide } = await import(PYODIDE);
    return startPython(loadPyodide, {}, wheel);
  });
