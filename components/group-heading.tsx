import { i18n } from "#i18n";
import type { Order } from "@/utils/library/list";
import type { Group } from "@/utils/library/ordered-list";
import styles from "./clip-list.module.css";
import { formatMonth, formatNumber } from "./format";

interface GroupHeadingProps {
  group: Group;
  by: Order;
  /** How many clips it has. */
  count: number;
}

/** What the clips below it have in common. */
export const GroupHeading = ({ group: { label }, by, count }: GroupHeadingProps) => (
  <h2 class={styles.group} dir="auto">
    {nameOf(label, by)} <span>{formatNumber(count)}</span>
  </h2>
);

function nameOf(label: string, by: Order): string {
  if (label === "") return i18n.t(`order.unknown.${by}`);
  return by === "clipped" || by === "published" ? formatMonth(label) : label;
}
