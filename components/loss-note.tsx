import { i18n } from "#i18n";
import type { LibraryLoss } from "@/utils/library/library-loss";
import { Button } from "./button";
import { formatNumber } from "./format";
import styles from "./loss-note.module.css";

interface Props {
  loss: Exclude<LibraryLoss, { kind: "none" }>;
  onKnown(): void;
}

/** What became of a library that the browser lost, and what to do. */
export function LossNote({ loss, onKnown }: Props) {
  if (loss.kind === "restoring") {
    const { done, all } = loss;
    return (
      <div class={styles.note} role="status">
        <p>{i18n.t("lostLibrary.restoring")}</p>
        <progress value={done} max={all} aria-label={i18n.t("lostLibrary.restoring")} />
        <p class={styles.next}>
          {i18n.t("lostLibrary.progress", [formatNumber(done), formatNumber(all)])}
        </p>
      </div>
    );
  }
  return (
    <div class={styles.note} role="alert">
      <p>{whatOf(loss)}</p>
      <p class={styles.next}>{nextOf(loss)}</p>
      <Button kind="plain" onClick={onKnown}>
        {i18n.t("lostLibrary.known")}
      </Button>
    </div>
  );
}

type Told = Exclude<Props["loss"], { kind: "restoring" }>;

function whatOf(loss: Told): string {
  if (loss.kind === "lost") {
    return i18n.t("lostLibrary.what", loss.clips, [formatNumber(loss.clips)]);
  }
  const { back, of } = loss;
  if (back === of) return i18n.t("lostLibrary.back", back, [formatNumber(back)]);
  return i18n.t("lostLibrary.partlyBack", [formatNumber(back), formatNumber(of)]);
}

function nextOf(loss: Told): string {
  if (loss.kind === "lost") return i18n.t("lostLibrary.next");
  return i18n.t(loss.back === loss.of ? "lostLibrary.nothingToDo" : "lostLibrary.next");
}
