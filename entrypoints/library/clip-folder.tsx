import { useEffect, useState } from "preact/hooks";
import { FolderSection } from "@/components/folder-section";
import {
  allowFolder,
  chooseFolder,
  type FolderState,
  folderState,
  updateFolder,
} from "@/utils/browser/clip-folder";
import { setFolder } from "@/utils/library/folder";
import type { LibraryDatabase } from "@/utils/library/schema";

/** Lets the reader choose a folder that is kept up to date. */
export function ClipFolder({ database }: { database: LibraryDatabase }) {
  const [folder, setShown] = useState<FolderState>({ kind: "none" });
  const [isWriting, setWriting] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const look = async () => setShown(await folderState(database));
  useEffect(() => void look(), []);

  /** Asks first: the click would be used up. */
  const writeAfter = async (ask: () => Promise<boolean>) => {
    setFailed(false);
    try {
      if (!(await ask())) return;
      setWriting(true);
      await updateFolder(database);
    } catch (error) {
      reportError(error);
      setFailed(true);
    } finally {
      setWriting(false);
      await look();
    }
  };
  return (
    <FolderSection
      folder={folder}
      isWriting={isWriting}
      hasFailed={hasFailed}
      onChoose={() => void writeAfter(() => chooseFolder(database))}
      onWrite={() => void writeAfter(() => allowFolder(database))}
      onForget={() => void setFolder(database, null).then(look)}
    />
  );
}
