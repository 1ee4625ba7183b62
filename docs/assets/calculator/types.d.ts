// What passes between the form, the planner and Python.

type Problem = { fact: string | null; kind: "missing" | "invalid"; message: string };
type Planned = { ok: true; html: string; announcement: string };
type Refused = { ok: false; problems: Problem[] };

/** What an address filled in: facts, what it could not, and the recommendation to show. */
type Prefilled = { filled: string[]; refused: string[]; show: string };

/** Python, ready to plan: form answers in, result out, both JSON text. */
type Runtime = { plan: (answers: string) => Promise<string>; stop: () => void };
type RuntimeState = { kind: "idle" | "loading" | "ready" } | { kind: "failed"; message: string };

/** What a worker says. It is told first what to start from, and then one set of answers at a time. */
type Reply = { kind: "ready" } | { kind: "planned"; text: string } | { kind: "failed"; message: string };

/** The files of the offline road, set by offline-payload.js. */
type Packed = { type: string; gzip: string };
declare var offlinePayload: Record<string, Packed> | undefined;
