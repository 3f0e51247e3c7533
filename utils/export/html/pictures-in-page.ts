import type { Clip } from "../../clip/clip";
import { pictureType } from "../../clip/picture-type";
import { pictureAddresses } from "../canonical-html/pictures";
import { isRemotePicture } from "../canonical-html/safe-addresses";
import type { PictureSource } from "../exporter";
import { base64 } from "../json/bytes";

/** The pictures of a clip that the library holds as `data:` addresses, by their own addresses. */
export async function picturesInPage(
  { id, article }: Clip,
  pictures: PictureSource,
): Promise<Map<string, string>> {
  const held = new Map<string, string>();
  for (const address of pictureAddresses(article.content).filter(isRemotePicture)) {
    const bytes = await pictures(address, { id });
    const type = bytes && pictureType(bytes);
    if (type) held.set(address, `data:${type};base64,${base64(bytes)}`);
  }
  return held;
}
