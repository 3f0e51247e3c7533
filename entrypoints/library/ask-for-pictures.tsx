import { useEffect, useState } from "preact/hooks";
import { PictureQuestion } from "@/components/picture-question";
import { askPictureAccess } from "@/utils/browser/picture-access";
import { readSetting, writeSetting } from "@/utils/browser/settings";
import { missingPictures } from "@/utils/library/pictures";
import type { LibraryDatabase } from "@/utils/library/schema";
import { useLive } from "./use-live";

/**
 * Asks for access to other sites when a clip has pictures there, until it has been answered once.
 * The clip is kept whatever the answer; once granted, the background fetches them.
 */
export function AskForPictures({ database, id }: { database: LibraryDatabase; id: string }) {
  const [isAnswered, setAnswered] = useState(true);
  const missing = useLive(database, () => missingPictures(database, id), [id]).value ?? [];
  useEffect(() => {
    void readSetting("hasAnsweredPictures").then((has) => setAnswered(has ?? false));
  }, []);
  const elsewhere = missing.filter(({ fault }) => fault === "noAccess").length;
  if (isAnswered || elsewhere === 0) return null;
  const answer = () => {
    setAnswered(true);
    void writeSetting("hasAnsweredPictures", true);
  };
  return (
    <PictureQuestion
      count={elsewhere}
      onAllow={() => {
        void askPictureAccess();
        answer();
      }}
      onNotNow={answer}
    />
  );
}
