import { i18n } from "#i18n";
import {
  CHAPTER_GROUPS,
  type ExportPreferences,
  MARKDOWN_PRESETS,
} from "@/utils/export/preferences";
import { FILE_NAME_FIELDS, FRONT_MATTER_FIELDS } from "@/utils/export/template-fields";
import type { Format } from "./export-panel";
import styles from "./export-panel.module.css";
import { TemplateField } from "./template-field";

interface ExportChoicesProps {
  format: Format;
  preferences: ExportPreferences;
  /** Whether files are named after their clips; one of several clips is not. */
  isNamedByClip: boolean;
  /** The name that the template gives the first clip; "" while it is not known. */
  sampleName: string;
  /** Whether the reader's own front matter is YAML, filled with what the first clip has. */
  isYaml: boolean;
  disabled: boolean;
  onPrefer(change: Partial<ExportPreferences>): void;
}

/** What can be chosen about the files of a format. */
export function ExportChoices({ format, preferences, onPrefer, ...props }: ExportChoicesProps) {
  if (!props.isNamedByClip && format !== "epub") return null;
  return (
    <fieldset class={styles.choices} disabled={props.disabled}>
      {format === "markdown" && (
        <Choice
          label={i18n.t("export.preset")}
          value={preferences.markdown}
          options={MARKDOWN_PRESETS.map((one) => [one, i18n.t(`export.presets.${one}`)])}
          onChoose={(markdown) => onPrefer({ markdown })}
        />
      )}
      {format === "markdown" && preferences.markdown === "own" && (
        <TemplateField
          label={i18n.t("export.frontMatter")}
          fields={FRONT_MATTER_FIELDS}
          value={preferences.frontMatter}
          isLong
          fault={props.isYaml ? "" : i18n.t("export.noYaml")}
          onInput={(frontMatter) => onPrefer({ frontMatter })}
        />
      )}
      {format === "markdown" && preferences.markdown === "obsidian" && (
        <label class={styles.choice}>
          {i18n.t("export.vault")}
          <input
            type="text"
            spellcheck={false}
            placeholder={i18n.t("export.lastVault")}
            value={preferences.vault}
            onInput={({ currentTarget }) => onPrefer({ vault: currentTarget.value })}
          />
        </label>
      )}
      {format === "markdown" && preferences.markdown === "hugo" && (
        <p class={styles.hint}>{i18n.t("export.hugoHtml")}</p>
      )}
      {format === "epub" && (
        <Choice
          label={i18n.t("export.chapters")}
          value={preferences.chapters}
          options={CHAPTER_GROUPS.map((one) => [one, i18n.t(`export.chapterGroups.${one}`)])}
          onChoose={(chapters) => onPrefer({ chapters })}
        />
      )}
      {props.isNamedByClip && (
        <>
          <TemplateField
            label={i18n.t("export.fileName")}
            fields={FILE_NAME_FIELDS}
            value={preferences.fileName}
            onInput={(fileName) => onPrefer({ fileName })}
          />
          <output class={styles.sample}>{props.sampleName}</output>
        </>
      )}
    </fieldset>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: [T, string][];
  onChoose(value: T): void;
}

const Choice = <T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) => (
  <label class={styles.choice}>
    {label}
    <select
      value={value}
      onChange={({ currentTarget }) => {
        const chosen = options.find(([one]) => one === currentTarget.value);
        if (chosen) onChoose(chosen[0]);
      }}
    >
      {options.map(([one, name]) => (
        <option key={one} value={one}>
          {name}
        </option>
      ))}
    </select>
  </label>
);
