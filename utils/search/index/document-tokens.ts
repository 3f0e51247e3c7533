import { factsText, fieldTexts } from "../facts";
import { fold } from "../fold";
import { eachToken, type TextPlace } from "../tokens";
import { ANYWHERE, idToken, type Namespace, ofField } from "./namespaces";
import { POSITION_LIMIT } from "./position-list";
import type { IndexedClip, Pace } from "./storage";

/** Units of text between two rests: some milliseconds. */
const STRETCH = 30_000;

/** What comes behind so many words or characters of a clip is not found: no article is so long. */
const LIMIT = POSITION_LIMIT - 2 * STRETCH;

/** All that the index holds of a clip: each token with the positions where it stands, ascending. */
export async function documentTokens(
  clip: IndexedClip,
  pace: Pace,
): Promise<Map<string, number[]>> {
  const tokens = new Map<string, number[]>([[idToken(clip.id), [0]]]);
  const texts: [Namespace, string[]][] = [
    [ANYWHERE, [factsText(clip.facts), fold(clip.text)]],
    ...fieldTexts(clip.facts).map(([field, text]): [Namespace, string[]] => [
      ofField(field),
      [text],
    ]),
  ];
  for (const [namespace, parts] of texts) {
    const add = (token: string, position: number) => {
      const name = namespace(token);
      const positions = tokens.get(name);
      if (positions) positions.push(position);
      else tokens.set(name, [position]);
    };
    let position = 0;
    for (const text of parts) {
      let place: TextPlace = { at: 0, position };
      while (place.at < text.length && place.position < LIMIT) {
        place = eachToken(text, add, place, STRETCH);
        await pace();
      }
      // One is left out, so that no phrase goes on in the next text.
      position = place.position + 1;
    }
  }
  return tokens;
}
