import type { Clip } from "../../clip/clip";
import type { PictureSource } from "../exporter";
import { fromBase64 } from "../json/bytes";
import { HtmlReader } from "./html-reader";
import { isHeldPicture, isRemotePicture } from "./safe-addresses";

/** The addresses of all pictures in canonical HTML, each once. */
export function pictureAddresses(html: string): string[] {
  if (!html.includes("<img")) return [];
  const reader = new HtmlReader(html);
  const addresses = new Set<string>();
  for (let found = reader.next(); found !== "end"; found = reader.next()) {
    if (found !== "open" || reader.name !== "img") continue;
    const address = reader.attribute("src")?.trim() ?? "";
    if (isHeldPicture(address) || isRemotePicture(address)) addresses.add(address);
  }
  return [...addresses];
}

/** A picture's bytes, if they are at hand: in its own address, or in the library. */
export async function pictureBytes(
  address: string,
  clip: Pick<Clip, "id">,
  pictures: PictureSource,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return isHeldPicture(address) ? heldBytes(address) : pictures(address, clip);
}

function heldBytes(address: string): Uint8Array<ArrayBuffer> | null {
  const base64 = address.slice(address.indexOf(",") + 1).replace(/\s+/g, "");
  try {
    return fromBase64(decodeURIComponent(base64));
  } catch {
    // Not base64: there is no picture.
    return null;
  }
}
