import { i18n } from "#i18n";
import type { PictureFault } from "@/utils/clip/picture";
import type { Receipt } from "@/utils/clip/receipt";
import { Button } from "./button";
import { formatNumber } from "./format";
import styles from "./receipt-line.module.css";

export interface ReceiptFacts extends Receipt {
  characters: number;
  /** The article goes on, on pages that are not here. */
  hasMorePages: boolean;
  /** Of the text as it was clipped, in hexadecimal; "": not known. */
  hash: string;
  /** The text is not what it was when it was clipped. */
  isAltered: boolean;
}

interface ReceiptLineProps {
  facts: ReceiptFacts;
  missing: readonly { url: string; fault: PictureFault | null }[];
  /** What is being fetched, if anything. */
  fetching: "pictures" | "pages" | null;
  /** What became of fetching, in a sentence. */
  outcome: string | null;
  onFetchPictures(): void;
  onFetchPages(): void;
}

/** What was kept of a page, what was not, and how to mend it. */
export const ReceiptLine = ({ facts, missing, fetching, outcome, ...props }: ReceiptLineProps) => (
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
