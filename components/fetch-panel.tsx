import { i18n } from "#i18n";
import type { QueueStatus } from "@/utils/library/queue";
import { Button } from "./button";
import styles from "./fetch-panel.module.css";
import { formatNumber } from "./format";

interface FetchPanelProps {
  queue: QueueStatus;
  isRefused: boolean;
  onFetch(): void;
  onStop(): void;
  onRetry(): void;
}

/** Failures that are told one by one; of more, how many there are. */
const MOST_TOLD = 20;

/** Offers to fetch the articles behind addresses, and says how that goes. */
export function FetchPanel({ queue, isRefused, ...props }: FetchPanelProps) {
  const { offered, waiting, failed } = queue;
  if (offered.length + waiting + failed.length === 0) return null;
  return (
    <section class={styles.panel} aria-label={i18n.t("fetch.label")}>
      {offered.length > 0 && (
        <>
          <p>{i18n.t("fetch.offer", offered.length, [formatNumber(offered.length)])}</p>
          <p class={styles.hint}>{i18n.t("fetch.hint")}</p>
          <Button kind="plain" onClick={props.onFetch}>
            {i18n.t("fetch.start", offered.length, [formatNumber(offered.length)])}
          </Button>
        </>
      )}
      <div role="status">
        {isRefused && <p>{i18n.t("fetch.refused")}</p>}
        {waiting > 0 && <p>{i18n.t("fetch.running", waiting, [formatNumber(waiting)])}</p>}
      </div>
      {waiting > 0 && (
        <>
          <progress aria-label={i18n.t("fetch.label")} />
          <Button kind="quiet" onClick={props.onStop}>
            {i18n.t("fetch.stop")}
          </Button>
        </>
      )}
      {failed.length > 0 && (
        <>
          <p>{i18n.t("fetch.failed", failed.length, [formatNumber(failed.length)])}</p>
          <ul class={styles.failed}>
            {failed.slice(0, MOST_TOLD).map(({ id, title, url, failure }) => (
              <li key={id}>
                <a href={url} target="_blank" rel="noreferrer">
                  {title || url}
                </a>{" "}
                {i18n.t(`failure.${failure.kind}.what`)}
              </li>
            ))}
          </ul>
          <Button kind="plain" onClick={props.onRetry}>
            {i18n.t("fetch.retry")}
          </Button>
        </>
      )}
    </section>
  );
}
