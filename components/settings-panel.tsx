import type { ComponentChildren } from "preact";
import { i18n } from "#i18n";
import type { Fault, LibraryReport } from "@/utils/library/check-library";
import { BackToList } from "./back-to-list";
import { Button } from "./button";
import { formatNumber } from "./format";
import styles from "./settings-panel.module.css";

/** How far a check or rebuilding has come. */
export type CheckState =
  | { kind: "idle" }
  | { kind: "checking" }
  | { kind: "checked"; report: LibraryReport }
  | { kind: "checkFailed" }
  | { kind: "rebuilding"; left: number }
  | { kind: "rebuilt" };

interface SettingsPanelProps {
  /** Bytes that the library takes; null: not known. */
  stored: number | null;
  check: CheckState;
  onCheck(): void;
  onRebuild(): void;
  isBadgeOn: boolean;
  isBadgeRefused: boolean;
  onBadge(isOn: boolean): void;
  arePicturesOn: boolean;
  arePicturesRefused: boolean;
  onPictures(isOn: boolean): void;
  /** To the list, where there is no room for both. */
  onBack(): void;
  /** More to set. */
  children?: ComponentChildren;
}

/** What can be set, and whether the library is in order. */
export const SettingsPanel = ({ stored, check, ...props }: SettingsPanelProps) => {
  const isBusy = check.kind === "checking" || check.kind === "rebuilding";
  return (
    <main class={styles.settings} aria-label={i18n.t("settings.label")}>
      <BackToList onBack={props.onBack} />
      <h1>{i18n.t("settings.label")}</h1>
      <section aria-labelledby="settings-library">
        <h2 id="settings-library">{i18n.t("settings.library")}</h2>
        {stored !== null && <p>{i18n.t("settings.stored", [formatBytes(stored)])}</p>}
        <div class={styles.actions}>
          <Button kind="plain" disabled={isBusy} onClick={props.onCheck}>
            {i18n.t("settings.check")}
          </Button>
          <Button kind="plain" disabled={isBusy} onClick={props.onRebuild}>
            {i18n.t("settings.rebuild")}
          </Button>
        </div>
        {isBusy && <progress aria-label={i18n.t("settings.checking")} />}
        <div role="status">
          <CheckResult check={check} />
        </div>
      </section>
      <Switch
        name="pictures"
        isOn={props.arePicturesOn}
        isRefused={props.arePicturesRefused}
        onSwitch={props.onPictures}
      />
      <Switch
        name="badge"
        isOn={props.isBadgeOn}
        isRefused={props.isBadgeRefused}
        onSwitch={props.onBadge}
      />
      {props.children}
      <section aria-labelledby="settings-keys">
        <h2 id="settings-keys">{i18n.t("settings.keys")}</h2>
        <p>{i18n.t("settings.keysHint")}</p>
      </section>
    </main>
  );
};

interface SwitchProps {
  name: "badge" | "pictures";
  isOn: boolean;
  isRefused: boolean;
  onSwitch(isOn: boolean): void;
}

/** What needs a permission, which goes when it is switched off. */
const Switch = ({ name, isOn, isRefused, onSwitch }: SwitchProps) => (
  <section aria-labelledby={`settings-${name}`}>
    <h2 id={`settings-${name}`}>
      <label>
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={`settings-${name}-hint`}
          onClick={({ currentTarget }) => onSwitch(currentTarget.checked)}
        />
        {i18n.t(`settings.${name}`)}
      </label>
    </h2>
    <p id={`settings-${name}-hint`}>{i18n.t(`settings.${name}Hint`)}</p>
    <p role="status">{isRefused && i18n.t(`settings.${name}Refused`)}</p>
  </section>
);

function CheckResult({ check }: { check: CheckState }) {
  switch (check.kind) {
    case "idle":
      return null;
    case "checking":
      return <p>{i18n.t("settings.checking")}</p>;
    case "checkFailed":
      return <p>{i18n.t("settings.checkFailed")}</p>;
    case "rebuilding":
      return <p>{i18n.t("settings.rebuilding", check.left, [formatNumber(check.left)])}</p>;
    case "rebuilt":
      return <p>{i18n.t("settings.rebuilt")}</p>;
    case "checked":
      return <Report report={check.report} />;
  }
}

function Report({ report: { clips, faults } }: { report: LibraryReport }) {
  const found = (Object.entries(faults) as [Fault, number][]).filter(([, count]) => count > 0);
  if (found.length === 0) return <p>{i18n.t("settings.sound", clips, [formatNumber(clips)])}</p>;
  return (
    <>
      <p>{i18n.t("settings.faults")}</p>
      <ul class={styles.faults}>
        {found.map(([fault, count]) => (
          <li key={fault}>{i18n.t(`settings.fault.${fault}`, count, [formatNumber(count)])}</li>
        ))}
      </ul>
    </>
  );
}

/** Bytes as people count them. */
function formatBytes(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  const format = new Intl.NumberFormat(i18n.t("language"), {
    style: "unit",
    unit: "megabyte",
    maximumFractionDigits: megabytes < 10 ? 1 : 0,
  });
  return format.format(megabytes);
}
