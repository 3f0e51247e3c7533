import { i18n } from "#i18n";
import { COPIED_FORMS, type CopiedForm } from "@/utils/export/copied-form";
import { Button } from "./button";
import styles from "./hand-out-bar.module.css";

interface HandOutBarProps {
  onCopy(form: CopiedForm): void;
  /** null: there is no such way here. */
  onPrint: (() => void) | null;
  onShare: (() => void) | null;
  obsidian: { address: string; onOpen(): void } | null;
}

/** The ways out that make no file. */
export const HandOutBar = ({ onCopy, onPrint, onShare, obsidian }: HandOutBarProps) => (
  <div class={styles.bar}>
    <fieldset class={styles.group}>
      <legend>{i18n.t("handOut.copy")}</legend>
      {COPIED_FORMS.map((form) => (
        <Button
          key={form}
          kind="quiet"
          label={i18n.t(`handOut.copyAs.${form}`)}
          onClick={() => onCopy(form)}
        >
          {i18n.t(`handOut.form.${form}`)}
        </Button>
      ))}
    </fieldset>
    {(onPrint || onShare || obsidian) && (
      <div class={styles.group}>
        {onPrint && (
          <Button kind="quiet" onClick={onPrint}>
            {i18n.t("handOut.print")}
          </Button>
        )}
        {obsidian && (
          <a href={obsidian.address} onClick={obsidian.onOpen}>
            {i18n.t("handOut.obsidian")}
          </a>
        )}
        {onShare && (
          <Button kind="quiet" onClick={onShare}>
            {i18n.t("handOut.share")}
          </Button>
        )}
      </div>
    )}
  </div>
);
