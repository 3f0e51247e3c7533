import { useEffect, useRef } from "preact/hooks";
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
  /** A field is left otherwise than it was found; `before` is what stood in it. */
  onCorrected(field: keyof Corrections, before: string): void;
  onNoted(before: string): void;
}

/** Sets right what the page said wrongly; every letter is kept as it is typed. */
export function CorrectionsForm({ clip, onCorrect, onNote, ...on }: CorrectionsFormProps) {
  const note = useFoundValue<HTMLTextAreaElement>(clip.note);
  return (
    <form class={styles.form} onSubmit={(event) => event.preventDefault()}>
      <Field
        label={i18n.t("correct.title")}
        value={titleOf(clip)}
        onInput={(value) => onCorrect("title", value)}
        onLeft={(before) => on.onCorrected("title", before)}
      />
      <div class={styles.pair}>
        <Field
          label={i18n.t("correct.byline")}
          value={bylineOf(clip)}
          onInput={(value) => onCorrect("byline", value)}
          onLeft={(before) => on.onCorrected("byline", before)}
        />
        <Field
          label={i18n.t("correct.published")}
          value={publishedTimeOf(clip)}
          hint={i18n.t("correct.publishedHint")}
          pattern={ISO_TIME}
          onInput={(value) => onCorrect("publishedTime", value)}
          onLeft={(before) => on.onCorrected("publishedTime", before)}
        />
      </div>
      <label class={styles.field}>
        {i18n.t("correct.note")}
        <textarea
          ref={note.field}
          defaultValue={clip.note}
          placeholder={i18n.t("correct.notePlaceholder")}
          onInput={({ currentTarget: { value } }) => onNote(value)}
          onChange={({ currentTarget: { value } }) => on.onNoted(note.leave(value))}
        />
      </label>
    </form>
  );
}

/** A year, a month or a day, with or without time and zone. */
const ISO_TIME =
  "\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01])(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+\\-]\\d\\d:?\\d\\d)?)?)?)?";

/** Knows what stood in a field before somebody typed there, and shows what becomes of it elsewhere. */
function useFoundValue<Field extends HTMLInputElement | HTMLTextAreaElement>(value: string) {
  const field = useRef<Field>(null);
  const found = useRef(value);
  useEffect(() => {
    if (!field.current || field.current === document.activeElement) return;
    field.current.value = value;
    found.current = value;
  }, [value]);
  return {
    field,
    found,
    /** @returns what was found */
    leave(left: string): string {
      const before = found.current;
      found.current = left;
      return before;
    },
  };
}

interface FieldProps {
  label: string;
  value: string;
  hint?: string;
  pattern?: string;
  onInput(value: string): void;
  /** The field is left with another value than it was found with. */
  onLeft(before: string): void;
}

function Field({ label, value, hint, pattern, onInput, onLeft }: FieldProps) {
  const { field, found, leave } = useFoundValue<HTMLInputElement>(value);
  const isSent = useRef(false);
  const send = (typed: string) => {
    isSent.current = typed !== found.current;
    onInput(typed);
  };
  return (
    <label class={styles.field}>
      {label}
      <input
        ref={field}
        defaultValue={value}
        title={hint}
        pattern={pattern}
        onInput={({ currentTarget }) => {
          if (currentTarget.checkValidity()) send(currentTarget.value);
        }}
        onChange={({ currentTarget }) => {
          if (currentTarget.reportValidity()) {
            isSent.current = false;
            onLeft(leave(currentTarget.value));
            return;
          }
          currentTarget.value = found.current;
          // How it began may have been kept.
          if (isSent.current) send(found.current);
        }}
        onKeyDown={({ key, currentTarget, isComposing }) => {
          if (key === "Enter" && !isComposing) currentTarget.blur();
        }}
      />
    </label>
  );
}
