import { useEffect, useRef } from "preact/hooks";

/**
 * Addresses under which this page shows the pictures of one clip: they stay while the clip is shown
 * and end with it.
 */
export function usePictures(
  id: string | null,
  pictures: ReadonlyMap<string, Blob>,
): ReadonlyMap<string, string> {
  const shown = useRef<{ id: string | null; addresses: Map<string, string> }>({
    id,
    addresses: new Map(),
  });
  if (shown.current.id !== id) {
    revoke(shown.current.addresses);
    shown.current = { id, addresses: new Map() };
  }
  const { addresses } = shown.current;
  for (const [url, picture] of pictures) {
    if (!addresses.has(url)) addresses.set(url, URL.createObjectURL(picture));
  }
  useEffect(() => () => revoke(shown.current.addresses), []);
  return addresses;
}

function revoke(addresses: Map<string, string>): void {
  for (const address of addresses.values()) URL.revokeObjectURL(address);
}
