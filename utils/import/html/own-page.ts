import { STATES } from "../../clip/clip";
import type { Importer } from "../importer";
import { parsed, texts } from "../json/check";
import { split } from "../lists/table-importer";
import { importEntry } from "../make-clip";

/** Our own HTML export: the facts from its head, the text from its article. */
export const ownPageImporter = {
  id: "ownPage",
  recognises: ({ head }) => /<meta name="jianbao\.id"/.test(head),
  async *read(file, context) {
    const page = context.parse(await file.text());
    const meta = (name: string) =>
      page.querySelector(`meta[name="${name}"]`)?.getAttribute("content") ?? "";
    const shown = (selector: string) => page.querySelector(selector)?.textContent ?? "";
    const url = meta("dcterms.source");
    const title = shown("h1");
    yield importEntry(
      {
        id: meta("jianbao.id"),
        url,
        title: title === url ? "" : title,
        html: withPictures(page.querySelector("article")),
        byline: meta("author"),
        siteName: meta("dcterms.publisher"),
        source: meta("jianbao.source"),
        published: meta("dcterms.issued"),
        modified: meta("dcterms.modified"),
        leadImage: meta("jianbao.image"),
        saved: meta("jianbao.clipped"),
        excerpt: meta("description"),
        lang: page.documentElement.lang,
        dir: page.documentElement.dir,
        breadcrumb: split(shown(".crumb"), " › "),
        tags: meta("jianbao.tags")
          ? texts(parsed(meta("jianbao.tags")))
          : split(meta("keywords"), ", "),
        note: shown("header .note"),
        state: STATES.find((state) => state === meta("jianbao.state")),
        favourite: meta("jianbao.favourite") === "true",
      },
      context,
    );
  },
} as const satisfies Importer;

/** What stands for a picture becomes one again, and pictures have their own addresses. */
function withPictures(article: Element | null): string {
  for (const place of article?.querySelectorAll("a.picture[href], a span.picture") ?? []) {
    const picture = place.ownerDocument.createElement("img");
    const src = place.getAttribute("href") ?? place.querySelector("small")?.textContent ?? "";
    const text = place.textContent ?? "";
    const alt = text.endsWith(src) ? text.slice(0, text.length - src.length) : text;
    picture.setAttribute("src", src);
    if (alt) picture.setAttribute("alt", alt);
    place.replaceWith(picture);
  }
  for (const picture of article?.querySelectorAll("img[data-address]") ?? []) {
    picture.setAttribute("src", picture.getAttribute("data-address") ?? "");
  }
  return article?.innerHTML ?? "";
}
