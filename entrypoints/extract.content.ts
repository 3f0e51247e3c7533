import { defineContentScript } from "wxt/utils/define-content-script";
import type { Article } from "@/utils/article/article";
import { extractArticle } from "@/utils/article/extract";
import { extractSelection } from "@/utils/article/selection";
import type { Extraction, ScopedGlobal } from "@/utils/browser/extraction";

/** Injected on the user's gesture; what `main` returns is the injection's result. */
export default defineContentScript({
  registration: "runtime",
  async main(): Promise<Extraction> {
    if (!/\b(html|xml)\b|^text\/plain$/.test(document.contentType)) return { kind: "unreadable" };
    const article = await extract((globalThis as ScopedGlobal).jianbaoScope ?? "article");
    return article ? { kind: "article", article } : { kind: "noArticle" };
  },
});

async function extract(wanted: NonNullable<ScopedGlobal["jianbaoScope"]>): Promise<Article | null> {
  if (wanted === "selection") return extractSelection(document, location.href);
  if (typeof wanted === "string") {
    return extractArticle(document, location.href, { force: wanted === "anyway" });
  }
  const page = await fetchDocument(wanted.page);
  return page && extractArticle(page, wanted.page);
}

const FETCH_TIMEOUT_MS = 20_000;

/** Parsed by the browser, which knows the encodings that pages are written in; null: not to be had. */
function fetchDocument(url: string): Promise<Document | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = "document";
    request.timeout = FETCH_TIMEOUT_MS;
    request.onloadend = () => resolve(request.status === 200 ? request.responseXML : null);
    request.send();
  });
}
