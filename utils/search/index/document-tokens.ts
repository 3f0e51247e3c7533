import { factsText, fieldTexts } from "../facts";
import { fold } from "../fold";
import { eachToken } from "../tokens";
import { ANYWHERE, idToken, type Namespace, ofField } from "./namespaces";
import type { IndexedClip, Pace } from "./storage";

/** Units of text between two rests: some milliseconds. */
const STRETCH = 30_000;

/** All that the index holds of a clip, each token once. */
export async function documentTokens(clip: IndexedClip, pace: Pace): Promise<Set<string>> {
  const tokens = new Set<string>([idToken(clip.id)]);
  const texts: [Namespace, string][] = [
    [ANYWHERE, factsText(clip.facts)],
    [ANYWHERE, fold(clip.text)],
    ...fieldTexts(clip.facts).map(([field, text]) => [ofField(field), text] as [Namespace, string]),
  ];
  for (const [namespace, text] of texts) {
    const add = (token: string) => tokens.add(namespace(token));
    for (let at = 0; at < text.length; ) {
      at = eachToken(text, add, at, STRETCH);
      await pace();
    }
  }
  return tokens;
}
