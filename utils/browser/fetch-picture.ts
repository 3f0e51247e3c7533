import type { PictureFault } from "../clip/picture";
import { type PictureType, pictureType } from "../clip/picture-type";

export type Fetched =
  | { kind: "picture"; bytes: Uint8Array<ArrayBuffer>; type: PictureType }
  | { kind: "missed"; fault: PictureFault };

/** Largest picture that is kept, in bytes. */
export const PICTURE_BYTES = 20 * 1024 * 1024;

const TIMEOUT_MS = 25_000;

/**
 * Asks a host for a picture, without cookies: nobody is told who reads. Needs access to the host.
 * Never throws for what the host does.
 */
export async function fetchPicture(url: string): Promise<Fetched> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(url, { credentials: "omit", signal });
    if (!response.ok) return { kind: "missed", fault: faultOf(response.status) };
    const bytes = await readUpTo(response, PICTURE_BYTES);
    return bytes ? checked(bytes) : { kind: "missed", fault: "tooLarge" };
  } catch {
    // No host of that name, no answer, no network: whatever it is, there is no picture.
    return { kind: "missed", fault: "unreachable" };
  }
}

/** A host that is at fault or busy may be asked again; one that refuses has decided. */
export const faultOf = (status: number): PictureFault =>
  status >= 500 || status === 429 || status === 408 ? "unreachable" : "refused";

/** What bytes are says nobody but they themselves. */
export function checked(bytes: Uint8Array<ArrayBuffer>): Fetched {
  const type = pictureType(bytes);
  return type ? { kind: "picture", bytes, type } : { kind: "missed", fault: "notAPicture" };
}

/** null: there is more, whatever the header said. */
async function readUpTo(response: Response, limit: number) {
  if (Number(response.headers.get("content-length") ?? 0) > limit) {
    await response.body?.cancel();
    return null;
  }
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    length += next.value.length;
    if (length > limit) {
      await reader?.cancel();
      return null;
    }
    pieces.push(next.value);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
