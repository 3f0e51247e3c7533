import type { ComponentChildren, Ref } from "preact";
import styles from "./button.module.css";

interface ButtonProps {
  /** One primary button a view; `plain` has a hairline, `quiet` nothing. */
  kind: "primary" | "plain" | "quiet";
  onClick(): void;
  children: ComponentChildren;
  disabled?: boolean;
  pressed?: boolean;
  expanded?: boolean;
  label?: string;
  buttonRef?: Ref<HTMLButtonElement>;
}

export const Button = ({ kind, label, pressed, expanded, buttonRef, ...props }: ButtonProps) => (
  <button
    type="button"
    class={styles[kind]}
    aria-label={label}
    aria-pressed={pressed}
    aria-expanded={expanded}
    ref={buttonRef ?? null}
    {...props}
  />
);
