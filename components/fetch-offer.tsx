import { i18n } from "#i18n";
import type { Queued } from "@/utils/library/queue";
import { Button } from "./button";
import styles from "./fetch-panel.module.css";

interface FetchOfferProps {
  /** null: nobody has asked for it yet. */
  queued: Queued | null;
  isRefused: boolean;
  onFetch(): void;
}

/** In place of an article that has not been fetched yet: what is missing, and a way to have it. */
export function FetchOffer({ queued, isRefused, onFetch }: FetchOfferProps) {
  const isWaiting = queued?.state === "waiting";
  return (
    <section class={styles.panel} aria-label={i18n.t("fetch.one")}>
      <p>{i18n.t("fetch.alone")}</p>
      <div role="status">
        {isRefused && <p>{i18n.t("fetch.refused")}</p>}
        {isWaiting && <p>{i18n.t("fetch.runningOne")}</p>}
        {queued?.state === "failed" && <p>{i18n.t(`failure.${queued.failure.kind}.what`)}</p>}
      </div>
      {isWaiting ? (
        <progress aria-label={i18n.t("fetch.runningOne")} />
      ) : (
        <>
          <p class={styles.hint}>{i18n.t("fetch.hintOne")}</p>
          <Button kind="plain" onClick={onFetch}>
            {i18n.t("fetch.start", 1, ["1"])}
          </Button>
        </>
      )}
    </section>
  );
}
