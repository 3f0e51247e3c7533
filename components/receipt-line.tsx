import { i18n } from "#i18n";
import type { Removed } from "@/utils/article/article";
import type { PictureFault } from "@/utils/clip/picture";
import type { Receipt } from "@/utils/clip/receipt";
import { Button } from "./button";
import { formatNumber } from "./format";
import styles from "./receipt-line.module.css";

export interface ReceiptFacts extends Receipt {
  characters: number;
  /** The article goes on, on pages that are not here. */
  hasMorePages: boolean;
  /** The page is longer than is read. */
  isCutOff: boolean;
  /** Of the text as it was clipped, in hexadecimal; "": not known. */
  hash: string;
  /** The text is not what it was when it was clipped. */
  isAltered: boolean;
}

interface ReceiptLineProps {
  facts: ReceiptFacts;
  missing: readonly { url: string; fault: PictureFault | null }[];
  /** What extraction left out of the page, and whether it was put back. */
  removed: readonly Removed[];
  /** What is being fetched, if anything. */
  fetching: "pictures" | "pages" | null;
  /** What became of fetching, in a sentence. */
  outcome: string | null;
  onFetchPictures(): void;
  onFetchPages(): void;
  /** Puts a removed text back, or takes it out again, by its place in the list. */
  onMove(index: number, to: "article" | "removed"): void;
}

/** What was kept of a page, what was not, and how to mend it. */
export const ReceiptLine = ({
  facts,
  missing,
  removed,
  fetching,
  outcome,
  ...props
}: ReceiptLineProps) => (
  <section class={styles.receipt} aria-label={i18n.t("receipt.label")}>
    <p class={styles.facts}>
      {textsOf(facts).map((text) => (
        <span key={text}>{text}</span>
      ))}
      {facts.hash && !facts.isAltered && (
        <span title={`${i18n.t("receipt.hashHint")}: ${facts.hash}`}>
          {i18n.t("receipt.hash", [facts.hash.slice(0, 8)])}
        </span>
      )}
      {facts.isCutOff && <strong>{i18n.t("receipt.cutOff")}</strong>}
      {facts.isAltered && <strong>{i18n.t("receipt.altered")}</strong>}
    </p>
    {missing.length > 0 && (
      <details class={styles.missing}>
        <summary>
          {i18n.t("receipt.missing", missing.length, [formatNumber(missing.length)])}
        </summary>
        <ul>
          {missing.map(({ url, fault }) => (
            <li key={url}>
              <a href={url} target="_blank" rel="noreferrer">
                {url}
              </a>{" "}
              – {i18n.t(`receipt.fault.${fault ?? "untried"}`)}
            </li>
          ))}
        </ul>
      </details>
    )}
    {removed.length > 0 && (
      <details class={styles.removed}>
        <summary>
          {i18n.t("receipt.removed", removed.length, [formatNumber(removed.length)])}
        </summary>
        <ul>
          {removed.map(({ text, isBack = false }, index) => (
            <li key={`${index} ${text}`}>
              <span dir="auto">{text}</span>
              <Button
                kind="quiet"
                label={i18n.t(isBack ? "receipt.takeOutOne" : "receipt.putBackOne", [
                  text.slice(0, LABEL_LENGTH),
                ])}
                onClick={() => props.onMove(index, isBack ? "removed" : "article")}
              >
                {i18n.t(isBack ? "receipt.takeOut" : "receipt.putBack")}
              </Button>
            </li>
          ))}
        </ul>
      </details>
    )}
    {(missing.length > 0 || facts.hasMorePages) && (
      <div class={styles.actions}>
        {missing.length > 0 && (
          <Button kind="plain" disabled={fetching !== null} onClick={props.onFetchPictures}>
            {i18n.t(fetching === "pictures" ? "receipt.fetching" : "receipt.fetchPictures")}
          </Button>
        )}
        {facts.hasMorePages && (
          <Button kind="plain" disabled={fetching !== null} onClick={props.onFetchPages}>
            {i18n.t(fetching === "pages" ? "receipt.fetching" : "receipt.fetchPages")}
          </Button>
        )}
      </div>
    )}
    <p class={styles.outcome} role="status">
      {outcome}
    </p>
  </section>
);

const LABEL_LENGTH = 60;

function textsOf({ characters, paragraphs, ...facts }: ReceiptFacts): string[] {
  const texts = [
    i18n.t("page.characters", characters, [formatNumber(characters)]),
    i18n.t("receipt.paragraphs", paragraphs, [formatNumber(paragraphs)]),
  ];
  const { pages, pictures, kept } = facts;
  if (facts.hasMorePages) texts.push(i18n.t("receipt.morePages", pages, [String(pages)]));
  else if (pages > 1) texts.push(i18n.t("receipt.pages", pages, [String(pages)]));
  if (pictures > 0 && kept === pictures)
    texts.push(i18n.t("receipt.pictures", pictures, [formatNumber(pictures)]));
  else if (pictures > 0)
    texts.push(i18n.t("receipt.somePictures", [formatNumber(kept), formatNumber(pictures)]));
  return texts;
}
