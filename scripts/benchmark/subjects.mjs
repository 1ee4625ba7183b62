// What is compared, and over which lines.

/**
 * @typedef {{name: string, path: string, plans: boolean, returns: boolean}} Subject `returns`: visited again
 * @typedef {{megabits: number, delay: number}} Speed megabits a second, 0 for as fast as it goes; milliseconds
 * @typedef {{name: string, served: Speed, emulated: Speed | null}} Network
 */

/** @type {Speed} */
export const FAST = { megabits: 0, delay: 0 };
/** @type {Speed} */
const SLOW = { megabits: 10, delay: 40 };

/** @type {Subject[]} */
export const SUBJECTS = [
  { name: "calculator", path: "/site/calculator/index.html#age_years=74&fracture_levels=L1", plans: true, returns: true },
  { name: "plain", path: "/peers/plain.html", plans: true, returns: true },
  { name: "pyscript", path: "/peers/pyscript.html", plans: true, returns: false },
  { name: "compile", path: "/peers/compile.html", plans: false, returns: false },
  { name: "empty", path: "/peers/empty.html", plans: false, returns: false },
];
export const CALCULATOR = SUBJECTS[0];

export const LOCAL = "localhost";
/** @type {Network[]} */
export const NETWORKS = [
  { name: LOCAL, served: FAST, emulated: null },
  { name: "slow", served: SLOW, emulated: null },
  { name: "emulated", served: FAST, emulated: SLOW },
];
