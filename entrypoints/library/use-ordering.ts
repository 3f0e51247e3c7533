import { useEffect, useState } from "preact/hooks";
import { readSetting, writeSetting } from "@/utils/browser/settings";
import { ORDERS, type Ordering } from "@/utils/library/list";
import { NEWEST_FIRST } from "./use-clips";

/** How the list is ordered, as it was chosen last. */
export function useOrdering(): [Ordering, (ordering: Ordering) => void] {
  const [ordering, setOrdering] = useState(NEWEST_FIRST);
  useEffect(() => {
    void readSetting("ordering").then((last) => {
      const by = ORDERS.find((order) => order === last?.by);
      if (last && by) setOrdering({ by, isGrouped: last.isGrouped });
    });
  }, []);
  return [
    ordering,
    (chosen) => {
      setOrdering(chosen);
      void writeSetting("ordering", chosen);
    },
  ];
}
