import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { ReceiptLine } from "@/components/receipt-line";
import { sendMessage } from "@/utils/browser/messages";
import { askPictureAccess, askSiteAccess } from "@/utils/browser/picture-access";
import type { Clip } from "@/utils/clip/clip";
import { contentHash, receiptOf } from "@/utils/clip/receipt";
import { missingPictures } from "@/utils/library/pictures";
import type { ClipRow } from "@/utils/library/records";
import type { LibraryDatabase } from "@/utils/library/schema";
import type { Edits } from "./use-edits";
import { useLive } from "./use-live";

interface ClipReceiptProps {
  database: LibraryDatabase;
  clip: Clip;
  row: ClipRow;
  edits: Edits;
}

/** The receipt of one clip, and what mends it. */
export function ClipReceipt({ database, clip, row, edits }: ClipReceiptProps) {
  const { id, article } = clip;
  const [fetching, setFetching] = useState<"pictures" | "pages" | null>(null);
  const [outcome, setOutcome] = useState<string | null>(null);
  const missing = useLive(database, () => missingPictures(database, id), [id]).value ?? [];
  const isAltered = useAltered(clip);

  const run = async (what: "pictures" | "pages", work: () => Promise<string | null>) => {
    setFetching(what);
    setOutcome(null);
    const told = await work().catch((error) => {
      reportError(error);
      return i18n.t("failure.interrupted.what");
    });
    setOutcome(told);
    setFetching(null);
  };
  // The permissions are asked before anything is awaited: the click would be used up.
  const fetchPictures = () => {
    const asked = askPictureAccess();
    return run("pictures", async () => {
      const isGranted = await asked;
      await sendMessage("fetchPictures", id);
      const left = await missingPictures(database, id);
      if (left.length === 0) return null;
      return i18n.t(isGranted ? "receipt.fetchedNone" : "receipt.refused");
    });
  };
  const fetchPages = () => {
    const asked = askSiteAccess(article.url);
    return run("pages", async () => {
      if (!(await asked)) return i18n.t("failure.permissionRefused.what");
      const clipped = await sendMessage("clipPages", article.url);
      return clipped.kind === "saved" ? null : i18n.t(`failure.${clipped.kind}.what`);
    });
  };
  const move = (index: number, to: Place) =>
    edits.attempt(async () => {
      const { movePart } = await import("@/utils/library/put-back");
      const inert = document.implementation.createHTMLDocument("");
      if (!(await movePart(database, { id, index, to }, inert)))
        return { text: i18n.t("receipt.unmoved"), onUndo: null, isBrief: true };
      const text = i18n.t(to === "article" ? "receipt.backIn" : "receipt.outAgain");
      return { text, onUndo: () => move(index, to === "article" ? "removed" : "article") };
    });
  return (
    <ReceiptLine
      facts={{
        ...(row.receipt ?? receiptOf(article, clip.pages)),
        characters: article.length,
        hasMorePages: article.nextPage !== null,
        hash: clip.contentHash,
        isCutOff: article.isCutOff === true,
        isAltered,
      }}
      missing={missing}
      removed={article.removed ?? NONE}
      fetching={fetching}
      outcome={outcome}
      onFetchPictures={() => void fetchPictures()}
      onFetchPages={() => void fetchPages()}
      onMove={move}
    />
  );
}

type Place = "article" | "removed";

const NONE: NonNullable<Clip["article"]["removed"]> = [];

/** Whether the text is not what its fingerprint says. */
function useAltered({ article, contentHash: clipped }: Clip): boolean {
  const [isAltered, setAltered] = useState(false);
  useEffect(() => {
    setAltered(false);
    if (clipped === "") return;
    void contentHash(article).then((hash) => setAltered(hash !== clipped));
  }, [article.content, clipped]);
  return isAltered;
}
