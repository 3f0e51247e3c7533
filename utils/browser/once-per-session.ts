import { browser } from "wxt/browser";

/**
 * Does something once from the browser's start to its end, whoever asks for it; all wait until it is
 * done, and if it fails, the next one tries again.
 *
 * @param name of what is done, in the session's storage and among the locks
 */
export async function oncePerSession(name: string, work: () => Promise<void>): Promise<void> {
  if (await isDone(name)) return;
  await navigator.locks.request(name, async () => {
    if (await isDone(name)) return;
    await work();
    await browser.storage.session.set({ [name]: true });
  });
}

async function isDone(name: string): Promise<boolean> {
  const stored: Record<string, unknown> = await browser.storage.session.get(name);
  return stored[name] === true;
}
