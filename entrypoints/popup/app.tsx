import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { Button } from "@/components/button";
import { Icon } from "@/components/icon";
import { lazily } from "@/components/lazily";
import { PageCard } from "@/components/page-card";
import { openLibrary } from "@/utils/browser/tabs";
import { addTags, removeTags } from "@/utils/clip/tags";
import type { LibraryDatabase } from "@/utils/library/schema";
import { ClipPane } from "../library/clip-pane";
import { NEWEST_FIRST } from "../library/use-clips";
import { useEdits } from "../library/use-edits";
import styles from "./app.module.css";
import { useOpenPage } from "./use-open-page";

/** The open page above, the library below. */
export function PopupApp({ database }: { database: LibraryDatabase }) {
  const page = useOpenPage(database);
  const edits = useEdits(database);
  const [text, setText] = useState("");
  const [tags, setTags] = useState<readonly string[]>([]);
  const open = async (id?: string) => {
    await openLibrary(id);
    window.close();
  };
  return (
    <div class={styles.popup}>
      <PageCard
        facts={page.facts}
        isLooked={page.isLooked}
        state={page.state}
        onClip={(wanted) => {
          void ClipEditor.prepare();
          page.clip(wanted);
        }}
        onOpen={(id) => void open(id)}
        onSaveFile={page.saveFile}
      >
        {page.state.kind === "kept" && (
          <ClipEditor
            database={database}
            row={page.state.row}
            onDone={edits.say}
            autoFocus={page.state.isNew}
          />
        )}
      </PageCard>
      <LostLibrary database={database} />
      <ClipPane
        database={database}
        query={{ view: "all", tags, text, ordering: NEWEST_FIRST, hitOrdering: null }}
        onText={setText}
        onToggleTag={(tag) =>
          setTags(tags.includes(tag) ? removeTags(tags, [tag]) : addTags(tags, [tag]))
        }
        current={null}
        onOpen={(id) => void open(id)}
        edits={edits}
        offersTags
        archives={false}
      >
        <Button kind="quiet" onClick={() => void open()}>
          <Icon name="open" />
          {i18n.t("action.library")}
        </Button>
      </ClipPane>
    </div>
  );
}

const LostLibrary = lazily(() =>
  import("../library/lost-library").then((loaded) => loaded.LostLibrary),
);
const ClipEditor = lazily(() =>
  import("../library/clip-editor").then((loaded) => loaded.ClipEditor),
);
