// What passes between the form, the planner and Python.

type Problem = { fact: string | null; kind: "missing" | "invalid"; message: string };
type Refused = { ok: false; problems: Problem[] };
type Planned = {
  ok: true;
  html: string;
  alarm: string;
  announcement: string;
  next: string | null;
  open: string[];
  to_find_out: number;
  red_flags_open: number;
  computed: Record<string, string>;
};

/** The form's answers, by the names of its fields. */
type Answers = Record<string, string | string[]>;

/** What Python is asked; "vcf_logic.bridge.answer" knows the names. */
type Question = { ask: string; answers?: Answers; today?: string; [more: string]: unknown };
type Waiting = { question: Question; resolve: (reply: any) => void; isNewest: boolean };

/** What an address filled in and could not, what to show, where it is from, made with which edition. */
type Prefilled = { filled: string[]; refused: string[]; show: string; from: string; edition: string };

/** What a page knows of the runtime; written by `scripts/runtime.py`. */
type RuntimeFiles = {
  memory: { header: number; initial: number; stretches: [from: number, to: number][] };
  lock: object;
  files: Record<string, { path: string; integrity: string; bytes: number }>;
};
/** A file, packed as it is published, and checked. */
type Bring = (name: string) => Promise<ArrayBuffer>;
/** A file, unpacked. */
type Open = (name: string) => Promise<Response>;

/** What Python said, as JSON text, and how many milliseconds it took. */
type Answered = { text: string; took: number };
type Runtime = { answer: (question: string) => Promise<Answered>; stop: () => void };
type RuntimeState =
  | { kind: "idle" | "ready" }
  | { kind: "loading"; how?: "plain" | "slow" }
  | { kind: "failed"; cause: string; message: string };

/** What a worker says. It is told first what to start from, and then one question at a time. */
type Reply =
  | { kind: "ready" }
  | { kind: "wants"; name: string }
  | { kind: "plain" }
  | ({ kind: "answered" } & Answered)
  | { kind: "refused"; message: string }
  | { kind: "failed"; cause: string; message: string };

/** The files of the runtime in base64, set by offline-files.js. */
declare var offlineFiles: Record<string, string> | undefined;

/** The kept library that changes a page's elements into others and leaves alone what is the same. */
declare function morphdom(from: Element, to: Element | string, options?: object): Element;
