import { i18n } from "#i18n";
import { Button } from "./button";
import styles from "./settings-panel.module.css";

type Granted = { kind: "downloads" } | { kind: "site"; host: string };

interface GrantedListProps {
  granted: readonly Granted[];
  onGiveBack(granted: Granted): void;
}

/** What the browser lets us do since the reader used something that needs it. */
export const GrantedList = ({ granted, onGiveBack }: GrantedListProps) => (
  <section aria-labelledby="settings-granted">
    <h2 id="settings-granted">{i18n.t("settings.granted")}</h2>
    <p>{i18n.t(granted.length > 0 ? "settings.grantedHint" : "settings.grantedNone")}</p>
    <ul class={styles.granted}>
      {granted.map((one) => {
        const name = one.kind === "site" ? one.host : i18n.t("settings.grantedDownloads");
        return (
          <li key={name}>
            <span>{one.kind === "site" ? i18n.t("settings.grantedSite", [name]) : name}</span>
            <Button
              kind="plain"
              label={i18n.t("settings.giveBackOne", [name])}
              onClick={() => onGiveBack(one)}
            >
              {i18n.t("settings.giveBack")}
            </Button>
          </li>
        );
      })}
    </ul>
  </section>
);
