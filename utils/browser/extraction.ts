import { browser } from "wxt/browser";
import type { Article } from "../article/article";
import { type Failure, isFailure } from "../clip/failure";

/** Which part of a page is wanted. `anyway`: even if it does not look like an article. */
export type Scope = "article" | "anyway" | "selection";

/** A part of the page, or another page of its host by its absolute address. */
type Wanted = Scope | { page: string };

/** What the content script returns. */
export type Extraction = { kind: "article"; article: Article } | Failure;

/** Where the injected script finds its scope: a file that is injected takes no arguments. */
export interface ScopedGlobal {
  jianbaoScope?: Wanted;
}

/**
 * Runs the extraction in a tab and returns what it found. Needs the access to the tab that the
 * user's click grants, or that to its site.
 */
export const extractFromTab = (tabId: number, scope: Scope): Promise<Extraction> =>
  inject(tabId, scope);

/** The same for another page of the tab's host, which is fetched as the tab's page would. */
export const extractPage = (tabId: number, page: string): Promise<Extraction> =>
  inject(tabId, { page });

async function inject(tabId: number, wanted: Wanted): Promise<Extraction> {
  const target = { tabId };
  try {
    await browser.scripting.executeScript({ target, func: leaveScope, args: [wanted] });
    const [injection] = await browser.scripting.executeScript({
      target,
      files: ["/content-scripts/extract.js"],
    });
    return asExtraction(injection?.result);
  } catch (error) {
    return failureOf(error);
  }
}

/** Runs in the page's isolated world. */
function leaveScope(wanted: Wanted) {
  (globalThis as ScopedGlobal).jianbaoScope = wanted;
}

/** The result comes from a page's process: believed only as far as its shape goes. */
function asExtraction(result: unknown): Extraction {
  if (typeof result !== "object" || result === null) return { kind: "unreadable" };
  const { kind, article } = result as { kind?: unknown; article?: unknown };
  if (kind === "article" && typeof article === "object" && article !== null) {
    return { kind, article: article as Article };
  }
  return isFailure(result) ? { kind: result.kind } : { kind: "noArticle" };
}

/** Browsers tell a closed tab from a forbidden page, and that from an error, only in words. */
function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  if (GONE.test(message)) return { kind: "tabClosed" };
  return { kind: FORBIDDEN.test(message) ? "restrictedPage" : "unreadable" };
}

const GONE = /no tab with id|invalid tab id|tab was closed|frame .*(removed|not found)|no frame/i;
const FORBIDDEN =
  /cannot access|cannot be scripted|missing host permission|extensions gallery|not allowed|error page|blocked/i;
