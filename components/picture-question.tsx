import { i18n } from "#i18n";
import { Button } from "./button";
import { formatNumber } from "./format";
import styles from "./picture-question.module.css";

interface PictureQuestionProps {
  /** Pictures that lie on other sites. */
  count: number;
  onAllow(): void;
  onNotNow(): void;
}

/** Asks, before the browser does, whether pictures of other sites are to be kept too. */
export const PictureQuestion = ({ count, onAllow, onNotNow }: PictureQuestionProps) => (
  <section class={styles.question} aria-labelledby="picture-question">
    <p id="picture-question">{i18n.t("pictures.question", count, [formatNumber(count)])}</p>
    <p class={styles.hint}>{i18n.t("pictures.questionHint")}</p>
    <div class={styles.actions}>
      <Button kind="plain" onClick={onAllow}>
        {i18n.t("pictures.allow")}
      </Button>
      <Button kind="quiet" onClick={onNotNow}>
        {i18n.t("pictures.notNow")}
      </Button>
    </div>
  </section>
);
