import { useEffect, useState } from "preact/hooks";
import type { PageFacts, PageState, WantedPart } from "@/components/page-card";
import type { ClipRequest } from "@/utils/browser/clip-tab";
import { type Extraction, extractFromTab } from "@/utils/browser/extraction";
import type { Saved } from "@/utils/browser/messages";
import { watchProgress } from "@/utils/browser/progress";
import { activeTab, type OpenTab } from "@/utils/browser/tabs";
import { type Failure, isFailure } from "@/utils/clip/failure";
import { findPage, type PageAddress } from "@/utils/library/find-page";
import { readRows } from "@/utils/library/list";
import type { ClipRow } from "@/utils/library/records";
import type { LibraryDatabase } from "@/utils/library/schema";
import { useLive } from "../library/use-live";

type Outcome = "clipping" | Saved | Failure | null;

interface OpenPage {
  facts: PageFacts;
  isLooked: boolean;
  state: PageState;
  clip(scope: WantedPart): void;
  /** Saves the article as a file, past the library. */
  saveFile(): void;
}

/** The page that the popup was opened on, and its way into the library. */
export function useOpenPage(database: LibraryDatabase): OpenPage {
  // Asked once and kept as a promise: a click may come before the answer.
  const [asked] = useState(activeTab);
  const [tab, setTab] = useState<OpenTab | null>(null);
  const [look, setLook] = useState<Extraction | null>(null);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [pageRead, setPageRead] = useState<number | null>(null);

  useEffect(() => {
    void (async () => {
      const active = await asked;
      setTab(active);
      if (active) setLook(await extractFromTab(active.id, "article"));
    })();
  }, [asked]);

  useEffect(
    () =>
      watchProgress(({ tabId, page }) => {
        if (tabId === tab?.id) setPageRead(page);
      }),
    [tab],
  );

  const facts = factsOf(tab, look);
  const savedId = outcome !== "clipping" && outcome?.kind === "saved" ? outcome.id : null;
  const { value: found, failure } = useLive(
    database,
    async () => ({ row: await findRow(database, savedId, facts), after: outcome }),
    [outcome, facts.url, facts.canonicalUrl, facts.title],
  );
  const clip = async (scope: WantedPart) => {
    setOutcome("clipping");
    setPageRead(null);
    const target = await asked;
    setOutcome(target ? await requestClip({ tabId: target.id, scope }) : { kind: "tabClosed" });
  };

  const saveFile = async () => {
    const [target, { saveArticle }] = [await asked, await import("@/utils/browser/save-article")];
    if (target && !(await saveArticle(target.id))) setOutcome({ kind: "unreadable" });
  };

  return {
    facts,
    isLooked: look !== null,
    state: stateOf({ outcome, pageRead, look, found, libraryFailure: failure }),
    clip: (scope) => void clip(scope),
    saveFile: () => void saveFile(),
  };
}

/** Until the page has been read, the tab's own title and address stand in. */
function factsOf(tab: OpenTab | null, look: Extraction | null): PageFacts & PageAddress {
  if (look?.kind === "article") return look.article;
  const { url = "", title = "" } = tab ?? {};
  return { url, canonicalUrl: url, title, byline: "", siteName: "", source: "", publishedTime: "" };
}

async function findRow(
  database: LibraryDatabase,
  savedId: string | null,
  page: PageAddress,
): Promise<ClipRow | null> {
  if (savedId === null) return page.url ? findPage(database, page) : null;
  const [row] = await readRows(database, [savedId]);
  return row ?? null;
}

/** Pauses before the background is asked again, in milliseconds: it takes a while to start. */
const PAUSES_MS = [0, 100, 400, 1600];

/**
 * The browser may stop the background while it works; the message is then lost. Asking again is
 * safe: a page that is in the library already is renewed there, not kept twice.
 */
async function requestClip(request: ClipRequest): Promise<Saved | Failure> {
  for (const pause of PAUSES_MS) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    try {
      const { sendMessage } = await import("@/utils/browser/messages");
      return await sendMessage("clipTab", request);
    } catch (error) {
      if (/context invalidated/i.test(String(error))) return { kind: "extensionUpdated" };
    }
  }
  return { kind: "interrupted" };
}

interface PageProgress {
  outcome: Outcome;
  pageRead: number | null;
  look: Extraction | null;
  /** The clip in the library, asked after that outcome. */
  found: { row: ClipRow | null; after: Outcome } | undefined;
  libraryFailure: Failure | null;
}

function stateOf({ outcome, pageRead, look, found, libraryFailure }: PageProgress): PageState {
  if (outcome === "clipping") return { kind: "clipping", page: pageRead };
  // Until the library has answered, its clip may be the one from before.
  const isAwaited = outcome?.kind === "saved" && found?.after !== outcome && !libraryFailure;
  if (isAwaited) return { kind: "clipping", page: pageRead };
  const row = found?.row ?? null;
  const tried = isFailure(outcome) ? outcome : null;
  const isNew = outcome?.kind === "saved";
  if (row) return { kind: "kept", row, isNew, failure: tried, hasTriedPages: pageRead !== null };
  if (outcome?.kind === "saved" && libraryFailure) return { kind: "savedUnseen" };
  const seen = isFailure(look) ? look : null;
  return { kind: "open", failure: tried ?? libraryFailure ?? seen };
}
