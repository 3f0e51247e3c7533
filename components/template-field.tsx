import { useId, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { unknownFields } from "@/utils/export/template-fields";
import styles from "./template-field.module.css";

interface TemplateFieldProps {
  label: string;
  /** What the template may hold in braces. */
  fields: readonly string[];
  value: string;
  /** Of several lines. */
  isLong?: boolean;
  /** What else is wrong with it; "": nothing. */
  fault?: string;
  onInput(value: string): void;
}

/** A template, the fields that it may name, each put in by a click, and what in it is none. */
export function TemplateField({ label, fields, value, onInput, ...props }: TemplateFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const unknown = unknownFields(value, fields);
  const told = {
    id,
    ref: input,
    spellcheck: false,
    value,
    "aria-describedby": `${id}-faults`,
    onInput: () => onInput(input.current?.value ?? ""),
  };
  const insert = (field: string) => {
    const element = input.current;
    if (!element) return;
    const { selectionStart, selectionEnd } = element;
    element.setRangeText(`{${field}}`, selectionStart ?? 0, selectionEnd ?? 0, "end");
    element.focus();
    onInput(element.value);
  };
  return (
    <div class={styles.template}>
      <label for={id}>{label}</label>
      {props.isLong ? <textarea rows={4} {...told} /> : <input type="text" {...told} />}
      <Fields label={i18n.t("export.fields", [label])} fields={fields} onChoose={insert} />
      <div id={`${id}-faults`} class={styles.faults} aria-live="polite">
        {unknown.length > 0 && <p>{i18n.t("export.unknownFields", [unknown.join(" ")])}</p>}
        {props.fault && <p>{props.fault}</p>}
      </div>
    </div>
  );
}

interface FieldsProps {
  label: string;
  fields: readonly string[];
  onChoose(field: string): void;
}

/** One stop for Tab, from where the arrows lead on. */
function Fields({ label, fields, onChoose }: FieldsProps) {
  const [current, setCurrent] = useState(0);
  const buttons = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (current + step + fields.length) % fields.length;
    setCurrent(next);
    buttons.current?.querySelectorAll("button")[next]?.focus();
  };
  return (
    <div class={styles.fields} role="toolbar" aria-label={label} ref={buttons} onKeyDown={move}>
      {fields.map((field, index) => (
        <button
          key={field}
          type="button"
          tabIndex={index === current ? 0 : -1}
          onFocus={() => setCurrent(index)}
          onClick={() => onChoose(field)}
        >
          <code>{`{${field}}`}</code>
        </button>
      ))}
    </div>
  );
}
