import { copyPage } from "../../../../utils/article/copy";
import { type Facts, readFacts } from "../../../../utils/article/facts/facts";

const PROSE =
  "连日的降雨在昨夜停歇，城北的菜农们一早便下到地里，排水、扶苗、补种，赶在天晴之前把损失降到最低。镇上的农技员说，只要后天的太阳出得来，这一茬青菜还能赶上月底的集市，价钱也不会差。";

const ENGLISH =
  "The rain that had fallen for a week stopped during the night, and by early morning the growers north of the town were back in their fields, clearing ditches and setting the seedlings upright again before the sun came out.";

/** Three paragraphs of text that no fact can be read from. */
export const BODY = `<div class="content">${`<p>${PROSE}</p>`.repeat(3)}</div>`;
export const ENGLISH_BODY = `<div class="content">${`<p>${ENGLISH}</p>`.repeat(3)}</div>`;

/** The facts of a page with this source. */
export function factsOf(html: string, url = "https://www.example.com/news/1.html"): Facts {
  const document = new DOMParser().parseFromString(html, "text/html");
  return readFacts(copyPage(document, url));
}
