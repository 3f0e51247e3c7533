import { browser } from "wxt/browser";

/** Everything that the reader chose and the extension remembers. */
interface Settings {
  /** The format of the last export. */
  lastFormat: string;
}

/** undefined: never chosen. */
export async function readSetting<K extends keyof Settings>(
  name: K,
): Promise<Settings[K] | undefined> {
  const stored: Partial<Settings> = await browser.storage.local.get(name);
  return stored[name];
}

export const writeSetting = <K extends keyof Settings>(name: K, value: Settings[K]) =>
  browser.storage.local.set({ [name]: value });
