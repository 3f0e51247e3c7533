import type { Found } from "../page";
import { declaredTrail } from "./declared-trail";
import { filedUnder } from "./filed-under";
import type { Headline } from "./headline";
import { texts } from "./json-ld";
import { metaContent } from "./metadata";
import type { Reading } from "./reading";
import { sectionNames } from "./section-names";
import { shownTrail } from "./shown-trail";

/**
 * The sections that the article stands in, outermost first; without the home page, the site's
 * name, its author, "正文" and the title. Shown trails are read before declared ones: what is found on the page
 * can be removed from the text.
 */
export function readBreadcrumb(
  reading: Reading,
  headline: Headline | null,
  title: string,
  others: { siteName: string; byline: string },
): Found<string[]> {
  const sections = sectionNames(others.siteName, [title, ...others.byline.split(", ")], reading);
  const shown = shownTrail(reading, headline, sections);
  const declared = sections(declaredTrail(reading));
  if (declared.length > shown.value.length) return { value: declared, elements: shown.elements };
  if (shown.value.length > 0) return shown;
  const { properties = {} } = reading.metadata.article ?? {};
  const section = metaContent(reading.metadata, ...SECTION_META);
  const stated = sections([section || (texts(properties.articleSection)[0] ?? "")]);
  if (stated.length > 0 || !headline) return { value: stated, elements: shown.elements };
  return filedUnder(reading, headline, sections) ?? shown;
}

const SECTION_META = ["article:section", "og:article:section", "columnname", "parsely-section"];
