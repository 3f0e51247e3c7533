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

/**
 * Gives out all that the index holds of a clip: tokens with the positions where they stand, which
 * ascend for each token. The one that names the clip comes first, at position 0.
 */
export async function eachDocumentToken(
  clip: IndexedClip,
  emit: (token: string, position: number) => void,
  pace: Pace,
): Promise<void> {
  emit(idToken(clip.id), 0);
  await eachIn([factsText(clip.facts), fold(clip.text)], ANYWHERE, emit, pace);
  for (const [field, text] of fieldTexts(clip.facts)) {
    await eachIn([text], ofField(field), emit, pace);
  }
}

async function eachIn(
  texts: readonly string[],
  namespace: Namespace,
  emit: (token: string, position: number) => void,
  pace: Pace,
): Promise<void> {
  const add = (token: string, position: number) => emit(namespace(token), position);
  let position = 0;
  for (const text of texts) {
    let place: TextPlace = { at: 0, position };
    while (place.at < text.length && place.position < LIMIT) {
      place = eachToken(text, add, place, STRETCH);
      await pace();
    }
    // One is left out, so that no phrase goes on in the next text.
    position = place.position + 1;
  }
}
