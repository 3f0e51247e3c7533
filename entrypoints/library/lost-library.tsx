import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { Button } from "@/components/button";
import { formatNumber } from "@/components/format";
import { forgetLoss, lostClips } from "@/utils/browser/library-mark";
import type { LibraryDatabase } from "@/utils/library/schema";
import styles from "./lost-library.module.css";

/** Says that the browser no longer has the library that there was, until the reader knows. */
export function LostLibrary({ database }: { database: LibraryDatabase }) {
  const [lost, setLost] = useState(0);
  useEffect(() => {
    // A library that cannot be opened is told elsewhere.
    lostClips(database).then(setLost, () => setLost(0));
  }, [database]);
  if (lost === 0) return null;
  return (
    <div class={styles.note} role="alert">
      <p>{i18n.t("lostLibrary.what", lost, [formatNumber(lost)])}</p>
      <p class={styles.next}>{i18n.t("lostLibrary.next")}</p>
      <Button kind="plain" onClick={() => void forgetLoss(database).then(() => setLost(0))}>
        {i18n.t("lostLibrary.known")}
      </Button>
    </div>
  );
}
