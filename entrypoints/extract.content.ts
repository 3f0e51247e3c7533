import { defineContentScript } from "wxt/utils/define-content-script";
import { extractArticle } from "@/utils/article/extract";
import type { Extraction, ScopedGlobal } from "@/utils/browser/extraction";

/** Injected on the user's gesture; what `main` returns is the injection's result. */
export default defineContentScript({
  registration: "runtime",
  main(): Extraction {
    const scope = (globalThis as ScopedGlobal).jianbaoScope ?? "article";
    if (!/\b(html|xml)\b/.test(document.contentType)) return { kind: "restrictedPage" };
    const article = extractArticle(document, location.href);
    return article ? { kind: "article", article } : { kind: "noArticle" };
  },
});
