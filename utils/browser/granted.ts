import { browser } from "wxt/browser";

/** What the reader has granted for one use, and can take back: a permission, or access to a site. */
export type Granted = { kind: "downloads" } | { kind: "site"; host: string };

/** All of them, but for those that a switch in the settings stands for. */
export async function readGranted(): Promise<Granted[]> {
  const { permissions = [], origins = [] } = await browser.permissions.getAll();
  const hosts = new Set(origins.map((origin) => HOST.exec(origin)?.[1] ?? "").filter(Boolean));
  return [
    ...(permissions.includes("downloads") ? [{ kind: "downloads" } as const] : []),
    ...[...hosts].sort().map((host) => ({ kind: "site", host }) as const),
  ];
}

/** The host of a match pattern that names one. */
const HOST = /^[^:]+:\/\/([^*/][^/]*)\//;

export const giveBack = (granted: Granted): Promise<boolean> =>
  browser.permissions.remove(
    granted.kind === "site"
      ? { origins: [`*://${granted.host}/*`] }
      : { permissions: [granted.kind] },
  );

/** Tells when permissions are granted or taken away, here or by the browser. @returns what ends it */
export function watchGrants(onChange: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(onChange);
  onRemoved.addListener(onChange);
  return () => {
    onAdded.removeListener(onChange);
    onRemoved.removeListener(onChange);
  };
}
