import { useEffect, useState } from "preact/hooks";
import { LossNote } from "@/components/loss-note";
import { readLoss } from "@/utils/browser/library-loss";
import { forgetLoss } from "@/utils/browser/library-mark";
import { restoreIfLost, watchRestoring } from "@/utils/browser/second-copy";
import { writeSetting } from "@/utils/browser/settings";
import type { LibraryLoss } from "@/utils/library/library-loss";
import type { LibraryDatabase } from "@/utils/library/schema";

/** Brings back a library that the browser has lost, and says so until the reader knows. */
export function LostLibrary({ database }: { database: LibraryDatabase }) {
  const [loss, setLoss] = useState<LibraryLoss>({ kind: "none" });
  useEffect(() => {
    // A library that cannot be opened is told elsewhere.
    const look = () => readLoss(database).then(setLoss, () => setLoss({ kind: "none" }));
    const stop = watchRestoring(look);
    void restoreIfLost(database).catch(reportError).then(look);
    return stop;
  }, [database]);
  if (loss.kind === "none") return null;
  const forget = async () => {
    if (loss.kind === "lost") await forgetLoss(database);
    else await writeSetting("restored", null);
    setLoss({ kind: "none" });
  };
  return <LossNote loss={loss} onKnown={() => void forget()} />;
}
