import { readAhead } from "@/utils/library/search-ahead";
import { ENGINES, type EngineName } from "./engines/engines";

/** What the address asks for: `#cold=ENGINE&query=WORDS` answers one query as soon as it can. */
const asked = new URLSearchParams(location.hash.slice(1));
const cold = asked.get("cold") as EngineName | null;

declare global {
  interface Window {
    /** Milliseconds from the page's start to the first hits of `#cold`, and how many those were. */
    cold?: { ms: number; hits: number };
    bench?: typeof import("./bench");
    failure?: string;
  }
}

async function coldStart(name: EngineName, query: string): Promise<void> {
  const begun = performance.now();
  // As `ahead.js` does in the library page.
  if (name === "ours") readAhead("jianbao", localStorage);
  const engine = await ENGINES[name]();
  await engine.open();
  const hits = await engine.search(query);
  window.cold = { ms: performance.now() - begun, hits: hits.length };
}

const fail = (error: unknown) => {
  window.failure = error instanceof Error ? `${error.message}\n${error.stack}` : String(error);
};

if (cold) coldStart(cold, asked.get("query") ?? "").catch(fail);
else import("./bench").then((bench) => (window.bench = bench), fail);
