import { namesOf } from "./names";

/** What CMSs call the paragraph between headline and text. */
const NAMES = new Set(
  (
    "standfirst dek deck subtitle subhead subheading subheadline lede lead summary excerpt intro " +
    "introduction abstract daoyu zhaiyao daodu description desc chapo chapeau vorspann teaser sapo kicker entradilla bajada"
  ).split(" "),
);

/** The paragraph between headline and text, which sums the article up. */
export function isStandfirst(element: Element): boolean {
  const parent = element.parentElement;
  return [...namesOf(element), ...(parent ? namesOf(parent) : [])].some((name) => NAMES.has(name));
}
