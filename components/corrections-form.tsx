import { i18n } from "#i18n";
import { bylineOf, type Corrections, publishedTimeOf, titleOf } from "@/utils/clip/clip";
import styles from "./corrections-form.module.css";

export interface Correctable {
  article: { title: string; byline: string; publishedTime: string };
  corrections: Corrections;
  note: string;
}

interface CorrectionsFormProps {
  clip: Correctable;
  onCorrect(field: keyof Corrections, value: string): void;
  onNote(note: string): void;
}

/** Sets right what the page said wrongly; every letter is kept as it is typed. */
export function CorrectionsForm({ clip, onCorrect, onNote }: CorrectionsFormProps) {
  return (
    <form class={styles.form} onSubmit={(event) => event.preventDefault()}>
      <Field
        label={i18n.t("correct.title")}
        value={titleOf(clip)}
        onInput={(value) => onCorrect("title", value)}
      />
      <div class={styles.pair}>
        <Field
          label={i18n.t("correct.byline")}
          value={bylineOf(clip)}
          onInput={(value) => onCorrect("byline", value)}
        />
        <Field
          label={i18n.t("correct.published")}
          value={publishedTimeOf(clip)}
          hint={i18n.t("correct.publishedHint")}
          pattern={ISO_TIME}
          onInput={(value) => onCorrect("publishedTime", value)}
        />
      </div>
      <label class={styles.field}>
        {i18n.t("correct.note")}
        <textarea
          defaultValue={clip.note}
          placeholder={i18n.t("correct.notePlaceholder")}
          onInput={({ currentTarget: { value } }) => onNote(value)}
        />
      </label>
    </form>
  );
}

/** A year, a month or a day, with or without time and zone. */
const ISO_TIME =
  "\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01])(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+\\-]\\d\\d:?\\d\\d)?)?)?)?";

interface FieldProps {
  label: string;
  value: string;
  hint?: string;
  pattern?: string;
  onInput(value: string): void;
}

const Field = ({ label, value, hint, pattern, onInput }: FieldProps) => (
  <label class={styles.field}>
    {label}
    <input
      defaultValue={value}
      title={hint}
      pattern={pattern}
      onInput={({ currentTarget }) => {
        if (currentTarget.checkValidity()) onInput(currentTarget.value);
      }}
      onChange={({ currentTarget }) => currentTarget.reportValidity()}
      onKeyDown={({ key, currentTarget, isComposing }) => {
        if (key === "Enter" && !isComposing) currentTarget.blur();
      }}
    />
  </label>
);
