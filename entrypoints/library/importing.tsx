import { useEffect, useState } from "preact/hooks";
import { type BackupState, ImportPanel } from "@/components/import-panel";
import { downloadBackup } from "@/utils/browser/download-backup";
import { readSetting, writeSetting } from "@/utils/browser/settings";
import type { BackupRhythm } from "@/utils/export/backup-rhythm";
import type { LibraryDatabase } from "@/utils/library/schema";
import { Fetching } from "./fetching";
import { useImport } from "./use-import";

interface ImportingProps {
  database: LibraryDatabase;
  onClose(): void;
}

/** Saves a backup, and brings files of any known format into the library. */
export function Importing({ database, onClose }: ImportingProps) {
  const { state, read, choose, start } = useImport(database);
  const [backup, setBackup] = useState<BackupState>("none");
  const [last, setLast] = useState<string | null>(null);
  const [rhythm, setRhythm] = useState<BackupRhythm>("never");
  useEffect(() => {
    void readSetting("backupRhythm").then((chosen) => setRhythm(chosen ?? "never"));
    void readSetting("lastBackup").then((time) => setLast(time ?? null));
  }, []);

  const save = async () => {
    setBackup("writing");
    const time = await downloadBackup();
    if (time) setLast(time);
    setBackup(time ? "none" : "failed");
  };
  return (
    <ImportPanel
      state={state}
      backup={backup}
      lastBackup={last}
      rhythm={rhythm}
      onRhythm={(chosen) => {
        setRhythm(chosen);
        void writeSetting("backupRhythm", chosen);
      }}
      onBackup={() => void save()}
      onChoose={(files) => void read(files)}
      onMode={(mode) => void choose(mode)}
      onImport={() => void start()}
      onClose={onClose}
    >
      <Fetching database={database} />
    </ImportPanel>
  );
}
