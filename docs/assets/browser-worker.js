"use strict";
// On pages opened from a folder the next script, which lets search work there, takes the place of
// Worker. The planner needs the browser's own.
var BrowserWorker = Worker;
