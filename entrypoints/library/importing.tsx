import { useEffect, useState } from "preact/hooks";
import type { BackupState } from "@/components/backup-section";
import { ImportPanel } from "@/components/import-panel";
import { mayRemoveFiles, requestFileRemoval } from "@/utils/browser/backup-files";
import { downloadBackup } from "@/utils/browser/download-backup";
import { watchGrants } from "@/utils/browser/granted";
import { readSetting, writeSetting } from "@/utils/browser/settings";
import type { BackupRhythm, KeptBackups } from "@/utils/export/backup-rhythm";
import type { LibraryDatabase } from "@/utils/library/schema";
import { Fetching } from "./fetching";
import type { Edits } from "./use-edits";
import { useImport } from "./use-import";
import { showList } from "./use-room";

interface ImportingProps {
  database: LibraryDatabase;
  edits: Edits;
  /** Otherwise it only goes on with what it was told. */
  isShown: boolean;
}

/** Saves a backup, and brings files of any known format into the library. */
export function Importing({ database, edits, isShown }: ImportingProps) {
  const { state, read, cancel, choose, start } = useImport(database, edits);
  const [backup, setBackup] = useState<BackupState>("none");
  const [last, setLast] = useState<string | null>(null);
  const [rhythm, setRhythm] = useState<BackupRhythm>("never");
  const [kept, setKept] = useState<KeptBackups>(0);
  const [isRemovalRefused, setRemovalRefused] = useState(false);
  useEffect(() => {
    void readSetting("backupRhythm").then((chosen) => setRhythm(chosen ?? "never"));
    void readSetting("lastBackup").then((time) => setLast(time ?? null));
    void readSetting("keptBackups").then((chosen) => setKept(chosen ?? 0));
    // What was granted may have been given back, and may be while this is open.
    const look = async () => {
      const [chosen = 0, may] = await Promise.all([readSetting("keptBackups"), mayRemoveFiles()]);
      setRemovalRefused(chosen > 0 && !may);
    };
    void look();
    return watchGrants(() => void look());
  }, []);

  const save = async () => {
    setBackup("writing");
    const time = await downloadBackup();
    if (time) setLast(time);
    setBackup(time ? "none" : "failed");
  };
  const keep = async (chosen: KeptBackups) => {
    const isGranted = chosen === 0 || (await requestFileRemoval());
    setRemovalRefused(!isGranted);
    const now = isGranted ? chosen : 0;
    setKept(now);
    await writeSetting("keptBackups", now);
  };
  return (
    <ImportPanel
      isShown={isShown}
      state={state}
      backup={backup}
      lastBackup={last}
      rhythm={rhythm}
      onRhythm={(chosen) => {
        setRhythm(chosen);
        void writeSetting("backupRhythm", chosen);
      }}
      kept={kept}
      isRemovalRefused={isRemovalRefused}
      onKept={(chosen) => void keep(chosen)}
      onBackup={() => void save()}
      onChoose={(files) => void read(files)}
      onCancel={cancel}
      onMode={(mode) => void choose(mode)}
      onImport={() => void start()}
      onBack={showList}
    >
      <Fetching database={database} />
    </ImportPanel>
  );
}
