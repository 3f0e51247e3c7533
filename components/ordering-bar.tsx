import { i18n } from "#i18n";
import { ORDERS, type Ordering } from "@/utils/library/list";
import styles from "./ordering-bar.module.css";

interface OrderingBarProps {
  ordering: Ordering;
  onOrdering(ordering: Ordering): void;
  /** Hits have an order of their own. */
  isSearch: boolean;
  /** null: there is nothing to save, or it is saved already. */
  onSave: (() => void) | null;
}

/** How the list is ordered, and a way to keep what narrows it. */
export const OrderingBar = ({ ordering, onOrdering, isSearch, onSave }: OrderingBarProps) => (
  <div class={styles.bar}>
    {isSearch ? (
      <span>{i18n.t("order.hits")}</span>
    ) : (
      <>
        <label class={styles.order}>
          {i18n.t("order.label")}
          <select
            value={ordering.by}
            onChange={({ currentTarget: { value } }) => {
              const by = ORDERS.find((order) => order === value) ?? "clipped";
              onOrdering({ ...ordering, by });
            }}
          >
            {ORDERS.map((order) => (
              <option key={order} value={order}>
                {i18n.t(`order.${order}`)}
              </option>
            ))}
          </select>
        </label>
        <label class={styles.group}>
          <input
            type="checkbox"
            checked={ordering.isGrouped}
            onChange={() => onOrdering({ ...ordering, isGrouped: !ordering.isGrouped })}
          />
          {i18n.t("order.grouped")}
        </label>
      </>
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
