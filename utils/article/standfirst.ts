import { namesOf } from "./names";

/** What CMSs call the paragraph between headline and text. */
const NAMES =
  /^(?:standfirst|deck?$|sub(?:title|head)|lede$|lead$|summary|excerpt|intro|abstract|daoyu|zhaiyao|daodu|desc|chap(?:o|eau)$|vorspann|teaser|sapo$|entradilla)/;

/** The paragraph between headline and text, which sums the article up. */
export function isStandfirst(element: Element): boolean {
  const parent = element.parentElement;
  return [...namesOf(element), ...(parent ? namesOf(parent) : [])].some((name) => NAMES.test(name));
}
