import { i18n } from "#i18n";
import { Button } from "./button";
import { formatMoment } from "./format";

export type ShownFolder =
  | { kind: "none" }
  | { kind: "chosen"; name: string; writtenAt: string | null; isAllowed: boolean };

interface FolderSectionProps {
  folder: ShownFolder;
  isWriting: boolean;
  hasFailed: boolean;
  onChoose(): void;
  onWrite(): void;
  onForget(): void;
}

/** A folder on this machine that holds the clips as files. */
export const FolderSection = ({ folder, isWriting, hasFailed, ...props }: FolderSectionProps) => (
  <section aria-labelledby="settings-folder">
    <h2 id="settings-folder">{i18n.t("folder.label")}</h2>
    <p>{i18n.t("folder.hint")}</p>
    {folder.kind === "chosen" && <p>{folderSentence(folder)}</p>}
    <div role="status">
      {isWriting && <p>{i18n.t("folder.writing")}</p>}
      {hasFailed && <p>{i18n.t("folder.failed")}</p>}
    </div>
    <div>
      {folder.kind === "none" ? (
        <Button kind="plain" onClick={props.onChoose}>
          {i18n.t("folder.choose")}
        </Button>
      ) : (
        <>
          <Button kind="plain" disabled={isWriting} onClick={props.onWrite}>
            {i18n.t(folder.isAllowed ? "folder.write" : "folder.allow")}
          </Button>{" "}
          <Button kind="quiet" onClick={props.onForget}>
            {i18n.t("folder.forget")}
          </Button>
        </>
      )}
    </div>
  </section>
);

function folderSentence({ name, writtenAt, isAllowed }: ShownFolder & { kind: "chosen" }): string {
  const last = writtenAt
    ? i18n.t("folder.written", [name, formatMoment(writtenAt)])
    : i18n.t("folder.unwritten", [name]);
  return isAllowed ? last : `${last} ${i18n.t("folder.lapsed")}`;
}
