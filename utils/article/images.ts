import type { ArticleImage } from "./article";

/** The pictures of sanitised content in reading order, each address once. */
export function listImages(content: Element): ArticleImage[] {
  const seen = new Set<string>();
  const images: ArticleImage[] = [];
  for (const image of content.querySelectorAll("img[src]")) {
    const url = image.getAttribute("src") ?? "";
    if (!/^https?:/i.test(url) || seen.has(url)) continue;
    seen.add(url);
    images.push({
      url,
      alt: image.getAttribute("alt") ?? "",
      caption: captionOf(image),
    });
  }
  return images;
}

function captionOf(image: Element): string {
  const caption = image.closest("figure")?.querySelector("figcaption");
  return caption?.textContent?.replace(/\s+/g, " ").trim() ?? "";
}
