import { browser } from "wxt/browser";
import { openOwnTab } from "./own-tab";

/** An export that the popup hands to the library page, because it would end with the popup. */
export interface HandedOver {
  ids: readonly string[];
  format: string;
}

const KEY = "handedOver";
const HASH = "#export";

/** Opens a library page that takes the export over. */
export async function handOver(handed: HandedOver): Promise<void> {
  await browser.storage.session.set({ [KEY]: handed });
  await openExport();
}

/** Opens a library page that asks how everything is to be exported, or takes an export over. */
export async function openExport(): Promise<void> {
  await openOwnTab(HASH, true);
}

/** Whether this page was opened to export. */
export const isHandedExport = (): boolean => location.hash === HASH;

/** What was handed to this page, once; null for every other page. */
export async function takeHandedOver(): Promise<HandedOver | null> {
  if (!isHandedExport()) return null;
  history.replaceState(null, "", location.pathname);
  const stored: { [KEY]?: HandedOver } = await browser.storage.session.get(KEY);
  await browser.storage.session.remove(KEY);
  return stored[KEY] ?? null;
}
