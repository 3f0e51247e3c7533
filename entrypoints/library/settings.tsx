import { useEffect, useState } from "preact/hooks";
import { GrantedList } from "@/components/granted-list";
import { type CheckState, SettingsPanel } from "@/components/settings-panel";
import { canChooseFolder } from "@/utils/browser/clip-folder";
import { type Granted, giveBack, readGranted, watchGrants } from "@/utils/browser/granted";
import {
  askPictureAccess,
  dropPictureAccess,
  hasPictureAccess,
} from "@/utils/browser/picture-access";
import { isSavedBadgeOn, turnSavedBadgeOff, turnSavedBadgeOn } from "@/utils/browser/saved-badge";
import { checkLibrary, rebuildLibrary } from "@/utils/library/check-library";
import type { LibraryDatabase } from "@/utils/library/schema";
import { paceBy } from "@/utils/search/pace";
import { ClipFolder } from "./clip-folder";
import { useLive } from "./use-live";
import { showList } from "./use-room";

/** The settings, and the check of the library. */
export function Settings({ database }: { database: LibraryDatabase }) {
  const [check, setCheck] = useState<CheckState>({ kind: "idle" });
  const [stored, setStored] = useState<number | null>(null);
  const badge = useSwitch(BADGE);
  const pictures = useSwitch(PICTURES);
  const granted = useGranted();
  const left = useLive(database, () => database.unindexed.count(), []).value ?? 0;
  useEffect(() => {
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
      isBadgeOn={badge.isOn}
      isBadgeRefused={badge.isRefused}
      onBadge={badge.turn}
      arePicturesOn={pictures.isOn}
      arePicturesRefused={pictures.isRefused}
      onPictures={pictures.turn}
      onBack={showList}
    >
      <GrantedList granted={granted} onGiveBack={(one) => void giveBack(one)} />
      {canChooseFolder() && <ClipFolder database={database} />}
    </SettingsPanel>
  );
}

const BADGE = { isOn: isSavedBadgeOn, turnOn: turnSavedBadgeOn, turnOff: turnSavedBadgeOff };
const PICTURES = {
  isOn: hasPictureAccess,
  turnOn: askPictureAccess,
  turnOff: dropPictureAccess,
};

/** What a permission stands behind; turned on and off straight from a click. */
function useSwitch({ isOn: ask, turnOn, turnOff }: typeof BADGE) {
  const [isOn, setOn] = useState(false);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    const look = () => void ask().then(setOn);
    look();
    return watchGrants(look);
  }, []);
  const turn = (wanted: boolean) => {
    setRefused(false);
    const change = wanted ? turnOn() : turnOff();
    void change.then(async (isDone) => {
      setRefused(wanted && !isDone);
      setOn(await ask());
    });
  };
  return { isOn, isRefused, turn };
}

function useGranted(): Granted[] {
  const [granted, setGranted] = useState<Granted[]>([]);
  useEffect(() => {
    const look = () => void readGranted().then(setGranted);
    look();
    return watchGrants(look);
  }, []);
  return granted;
}

const pace = () =>
  paceBy(
    () => performance.now(),
    () => new Promise<void>((resolve) => setTimeout(resolve)),
  );
