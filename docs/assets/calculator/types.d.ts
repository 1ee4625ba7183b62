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

/** Python, ready to answer: question in, reply out, both JSON text. */
type Runtime = { answer: (question: string) => Promise<string>; stop: () => void };
type RuntimeState = { kind: "idle" | "loading" | "ready" } | { kind: "failed"; message: string };

/** What a worker says. It is told first what to start from, and then one question at a time. */
type Reply = { kind: "ready" } | { kind: "answered"; text: string } | { kind: "failed"; message: string };

/** The files of the offline road, set by offline-payload.js. */
type Packed = { type: string; gzip: string };
declare var offlinePayload: Record<string, Packed> | undefined;

/** The kept library that changes a page's elements into others and leaves alone what is the same. */
declare function morphdom(from: Element, to: Element | string, options?: object): Element;
