import { browser } from "wxt/browser";

/** How far the background has come with an article of several pages. */
export interface Progress {
  tabId: number;
  /** Number of the page that is being read. */
  page: number;
}

const KEY = "progress";

/** Told through the session's storage, so that no popup need be there to hear it. */
export const tellProgress = (progress: Progress): Promise<void> =>
  browser.storage.session.set({ [KEY]: progress });

/** Calls `heed` at each step until the returned function is called. */
export function watchProgress(heed: (progress: Progress) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    const progress = changes[KEY]?.newValue as Progress | undefined;
    if (progress) heed(progress);
  };
  browser.storage.session.onChanged.addListener(onChanged);
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}
