import { STATES } from "../../clip/clip";
import { fromBase64 } from "../../export/json/bytes";
import { type BroughtPicture, imagesOf, withPictures } from "../brought-pictures";
import type { Importer } from "../importer";
import { parsed, texts } from "../json/check";
import { importEntry } from "../make-clip";
import { split } from "../words";

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
    const { html, pictures } = withOwnAddresses(page.querySelector("article"));
    const imported = importEntry(
      {
        id: meta("jianbao.id"),
        url,
        title: title === url ? "" : title,
        html,
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
    yield* withPictures(imported, pictures);
  },
  async *readImages(file, context) {
    const article = context.parse(await file.text()).querySelector("article");
    yield* imagesOf(withOwnAddresses(article).pictures);
  },
} as const satisfies Importer;

/** What stands for a picture becomes one again, and pictures have their own addresses. */
function withOwnAddresses(article: Element | null): { html: string; pictures: BroughtPicture[] } {
  for (const place of article?.querySelectorAll("a.picture[href], a span.picture") ?? []) {
    const picture = place.ownerDocument.createElement("img");
    const src = place.getAttribute("href") ?? place.querySelector("small")?.textContent ?? "";
    const text = place.textContent ?? "";
    const alt = text.endsWith(src) ? text.slice(0, text.length - src.length) : text;
    picture.setAttribute("src", src);
    if (alt) picture.setAttribute("alt", alt);
    place.replaceWith(picture);
  }
  const pictures: BroughtPicture[] = [];
  for (const picture of article?.querySelectorAll("img[data-address]") ?? []) {
    const address = picture.getAttribute("data-address") ?? "";
    const held = /^data:[^,]*;base64,(.*)$/s.exec(picture.getAttribute("src") ?? "")?.[1] ?? "";
    picture.setAttribute("src", address);
    if (/^https?:/i.test(address)) pictures.push({ address, bytes: async () => bytesOf(held) });
  }
  return { html: article?.innerHTML ?? "", pictures };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return fromBase64(base64);
  } catch {
    // Damaged: no picture.
    return new Uint8Array();
  }
}
