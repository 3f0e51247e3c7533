import { defineContentScript } from "wxt/utils/define-content-script";
import type { Article } from "@/utils/article/article";
import { extractArticle } from "@/utils/article/extract";
import { extractSelection } from "@/utils/article/selection";
import type { Extraction, Scope, ScopedGlobal } from "@/utils/browser/extraction";

/** Injected on the user's gesture; what `main` returns is the injection's result. */
export default defineContentScript({
  registration: "runtime",
  main(): Extraction {
    if (!/\b(html|xml)\b/.test(document.contentType)) return { kind: "unreadable" };
    const article = extract((globalThis as ScopedGlobal).jianbaoScope ?? "article");
    return article ? { kind: "article", article } : { kind: "noArticle" };
  },
});

function extract(scope: Scope): Article | null {
  if (scope === "selection") return extractSelection(document, location.href);
  return extractArticle(document, location.href, { force: scope === "anyway" });
}
