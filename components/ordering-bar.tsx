import { i18n } from "#i18n";
import { ORDERS, type Ordering } from "@/utils/library/list";
import styles from "./ordering-bar.module.css";

interface OrderingBarProps {
  /** null: hits, the best first. */
  ordering: Ordering | null;
  /** Null only for hits. */
  onOrdering(ordering: Ordering | null): void;
  /** Hits have an order of their own, and can have any other. */
  isSearch: boolean;
  /** null: there is nothing to save, or it is saved already. */
  onSave: (() => void) | null;
}

/** How the list is ordered, and a way to keep what narrows it. */
export const OrderingBar = ({ ordering, onOrdering, isSearch, onSave }: OrderingBarProps) => (
  <div class={styles.bar}>
    <label class={styles.order}>
      {i18n.t("order.label")}
      <select
        value={ordering?.by ?? ""}
        onChange={({ currentTarget: { value } }) => {
          const by = ORDERS.find((order) => order === value);
          onOrdering(by ? { isGrouped: false, ...ordering, by } : null);
        }}
      >
        {isSearch && <option value="">{i18n.t("order.hits")}</option>}
        {ORDERS.map((order) => (
          <option key={order} value={order}>
            {i18n.t(`order.${order}`)}
          </option>
        ))}
      </select>
    </label>
    {ordering && (
      <label class={styles.group}>
        <input
          type="checkbox"
          checked={ordering.isGrouped}
          onChange={() => onOrdering({ ...ordering, isGrouped: !ordering.isGrouped })}
        />
        {i18n.t("order.grouped")}
      </label>
    )}
    {onSave && (
      <button
        type="button"
        class={styles.save}
        onClick={({ currentTarget }) => {
          focusSearch(currentTarget);
          onSave();
        }}
      >
        {i18n.t("searches.save")}
      </button>
    )}
  </div>
);

/** The button goes away when it has done its work: the focus goes to what was saved. */
const focusSearch = (button: HTMLElement) =>
  button.closest("section")?.querySelector<HTMLElement>("[type=search]")?.focus();
