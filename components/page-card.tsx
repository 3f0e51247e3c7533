import type { ComponentChildren } from "preact";
import { i18n } from "#i18n";
import type { Article } from "@/utils/article/article";
import { bylineOf, publishedTimeOf, titleOf } from "@/utils/clip/clip";
import type { Failure, FailureKind } from "@/utils/clip/failure";
import { siteOf } from "@/utils/clip/site-of";
import type { ClipRow } from "@/utils/library/records";
import { Button } from "./button";
import { FailureNote } from "./failure-note";
import { formatDay, formatMoment, formatNumber } from "./format";
import { useEnter } from "./hooks/use-enter";
import { Icon } from "./icon";
import styles from "./page-card.module.css";

export type PageFacts = Pick<
  Article,
  "title" | "byline" | "siteName" | "source" | "publishedTime" | "url"
>;

/** What of the open page is wanted; `pages`: the article with all pages that it is spread over. */
export type WantedPart = "article" | "anyway" | "pages";

/** How far the open page has come on its way into the library. */
export type PageState =
  /** Not clipped, as far as is known; `failure`: what the last look or try said. */
  | { kind: "open"; failure: Failure | null }
  /** `page`: which one of several, if all of them are wanted. */
  | { kind: "clipping"; page?: number | null }
  /** Saved by the background, in a library that this window may not open (private windows). */
  | { kind: "savedUnseen" }
  /** In the library; `isNew`: clipped just now. */
  | {
      kind: "kept";
      row: ClipRow;
      isNew: boolean;
      failure: Failure | null;
      hasTriedPages?: boolean;
    };

interface PageCardProps {
  facts: PageFacts;
  /** The page has been read: the facts are its own, not the tab's. */
  isLooked: boolean;
  state: PageState;
  onClip(wanted: WantedPart): void;
  onOpen(id: string): void;
  /** Saves the article past the library. */
  onSaveFile(): void;
  /** Tags and corrections of the clip, once there is one. */
  children?: ComponentChildren;
}

/** The open page, and the one thing to do with it. */
export function PageCard({
  facts,
  isLooked,
  state,
  onClip,
  onOpen,
  onSaveFile,
  children,
}: PageCardProps) {
  const shown = state.kind === "kept" ? keptFacts(state.row) : facts;
  const failure = "failure" in state ? state.failure : null;
  return (
    <main class={styles.card} data-looked={isLooked}>
      <div class={styles.head}>
        <Facts facts={shown} />
        <h1 class={styles.title} dir="auto">
          {shown.title || i18n.t("page.notAWebPage")}
        </h1>
      </div>
      <Receipt text={receiptOf(state)} />
      {failure && <FailureNote failure={failure} />}
      {state.kind === "kept" && (
        <Kept state={state} onClip={onClip} onOpen={onOpen}>
          {children}
        </Kept>
      )}
      {(state.kind === "open" || state.kind === "clipping") && (
        <Clippable state={state} onClip={onClip} />
      )}
      {failure && UNKEPT.has(failure.kind) && (
        <Button kind="plain" onClick={onSaveFile}>
          {i18n.t("page.saveFile")}
        </Button>
      )}
    </main>
  );
}

/** The library cannot take the article: it stays in its tab, and can be had as a file. */
const UNKEPT: ReadonlySet<FailureKind> = new Set(["libraryFull", "libraryUnavailable"]);

const keptFacts = (row: ClipRow): PageFacts => ({
  ...row.article,
  title: titleOf(row),
  byline: bylineOf(row),
  publishedTime: publishedTimeOf(row),
});

const Facts = ({ facts: { publishedTime, byline, ...site } }: { facts: PageFacts }) => (
  <p class={styles.facts}>
    {[siteOf(site), formatDay(publishedTime), byline].filter(Boolean).map((fact) => (
      <span key={fact}>{fact}</span>
    ))}
  </p>
);

interface ClippableProps {
  state: Extract<PageState, { kind: "open" | "clipping" }>;
  onClip(wanted: WantedPart): void;
}

function Clippable({ state, onClip }: ClippableProps) {
  const button = useEnter();
  const failure = state.kind === "open" ? state.failure : null;
  if (failure?.kind === "restrictedPage") return null;
  const isClipping = state.kind === "clipping";
  const anyway = failure?.kind === "noArticle";
  return (
    <Button
      kind={anyway ? "plain" : "primary"}
      disabled={isClipping}
      buttonRef={button}
      onClick={() => onClip(anyway ? "anyway" : "article")}
    >
      {state.kind === "clipping" && state.page
        ? i18n.t("page.clippingPage", [String(state.page)])
        : i18n.t(isClipping ? "page.clipping" : anyway ? "page.clipAnyway" : "page.clip")}
      {!isClipping && !anyway && <kbd>Enter</kbd>}
    </Button>
  );
}

interface KeptProps {
  state: Extract<PageState, { kind: "kept" }>;
  onClip(wanted: WantedPart): void;
  onOpen(id: string): void;
  children?: ComponentChildren;
}

function Kept({ state: { row, isNew, hasTriedPages }, onClip, onOpen, children }: KeptProps) {
  return (
    <>
      {row.article.nextPage && (
        <div class={styles.more}>
          <p>{i18n.t(hasTriedPages ? "page.pageMissing" : "page.goesOn")}</p>
          <Button kind="plain" onClick={() => onClip("pages")}>
            {i18n.t(hasTriedPages ? "page.tryPages" : "page.clipPages")}
          </Button>
        </div>
      )}
      {children}
      {!isNew && (
        <div class={styles.actions}>
          <Button kind="quiet" onClick={() => onOpen(row.id)}>
            {i18n.t("page.open")}
          </Button>
          <Button kind="quiet" onClick={() => onClip("article")}>
            {i18n.t("page.clipAgain")}
          </Button>
        </div>
      )}
    </>
  );
}

/** Its place is there before the page is clipped, so that screen readers read it out. */
const Receipt = ({ text }: { text: string | null }) => (
  <p class={text === null ? styles.noReceipt : styles.receipt} role="status">
    {text !== null && (
      <>
        <Icon name="check" />
        <span>{text}</span>
      </>
    )}
  </p>
);

function receiptOf(state: PageState): string | null {
  if (state.kind === "savedUnseen") return i18n.t("page.savedUnseen");
  if (state.kind !== "kept") return null;
  return state.isNew ? savedNow(state.row) : keptSince(state.row);
}

const savedNow = ({ article }: ClipRow) =>
  [
    i18n.t("page.saved"),
    i18n.t("page.characters", article.length, [formatNumber(article.length)]),
  ].join(" · ");

const keptSince = (row: ClipRow) =>
  row.trashed ? i18n.t("page.inTrash") : i18n.t("page.savedAgo", [formatMoment(row.clippedAt)]);
