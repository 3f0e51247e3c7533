import { useEffect, useState } from "preact/hooks";
import { type CheckState, SettingsPanel } from "@/components/settings-panel";
import { isSavedBadgeOn, turnSavedBadgeOff, turnSavedBadgeOn } from "@/utils/browser/saved-badge";
import { checkLibrary, rebuildLibrary } from "@/utils/library/check-library";
import type { LibraryDatabase } from "@/utils/library/schema";
import { paceBy } from "@/utils/search/pace";
import { useLive } from "./use-live";

/** The settings, and the check of the library. */
export function Settings({ database }: { database: LibraryDatabase }) {
  const [check, setCheck] = useState<CheckState>({ kind: "idle" });
  const [stored, setStored] = useState<number | null>(null);
  const [isBadgeOn, setBadgeOn] = useState(false);
  const [isBadgeRefused, setBadgeRefused] = useState(false);
  const left = useLive(database, () => database.unindexed.count(), []).value ?? 0;
  useEffect(() => {
    void isSavedBadgeOn().then(setBadgeOn);
    void navigator.storage.estimate().then(({ usage }) => setStored(usage ?? null));
  }, []);
  const run = (busy: CheckState, work: () => Promise<CheckState>) => {
    setCheck(busy);
    work().then(setCheck, (error) => {
      reportError(error);
      setCheck({ kind: "checkFailed" });
    });
  };
  return (
    <SettingsPanel
      stored={stored}
      check={check.kind === "rebuilding" ? { kind: "rebuilding", left } : check}
      onCheck={() =>
        run({ kind: "checking" }, async () => ({
          kind: "checked",
          report: await checkLibrary(database, pace()),
        }))
      }
      onRebuild={() =>
        run({ kind: "rebuilding", left }, async () => {
          await rebuildLibrary(database, pace());
          return { kind: "rebuilt" };
        })
      }
      isBadgeOn={isBadgeOn}
      isBadgeRefused={isBadgeRefused}
      onBadge={(isOn) => {
        setBadgeRefused(false);
        const change = isOn ? turnSavedBadgeOn() : turnSavedBadgeOff();
        void change.then(async (isDone) => {
          setBadgeRefused(isOn && !isDone);
          setBadgeOn(await isSavedBadgeOn());
        });
      }}
    />
  );
}

const pace = () =>
  paceBy(
    () => performance.now(),
    () => new Promise<void>((resolve) => setTimeout(resolve)),
  );
