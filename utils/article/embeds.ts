/** An address that says what it shows, or a host that shows nothing else. */
const PLAYER =
  /^(?:https?:)?\/\/(?![^/]*(?:instagram|twitter|maps))(?:[^?#]*\b(?:embed|player|video)\b|(?:www\.)?youtu\.?be|[vw]\.(?:qq|soundcloud)\.com|open\.iqiyi)/i;

const EMBEDS = "iframe, embed, object, video, audio, amp-iframe, amp-video, amp-audio, amp-youtube";

/** Puts a link in the place of an embedded video or recording: a clip plays nothing. */
export function linkEmbeds(body: Element): void {
  for (const embed of body.querySelectorAll(EMBEDS)) {
    const address = addressOf(embed);
    if (address) embed.replaceWith(linkTo(address, embed));
    else embed.remove();
  }
}

function addressOf(embed: Element): string | null {
  const video = embed.getAttribute("data-videoid");
  if (video) return `https://www.youtube.com/watch?v=${video}`;
  const src =
    embed.getAttribute("src") || embed.getAttribute("data-src") || embed.getAttribute("data");
  if (!/video|audio/.test(embed.localName)) {
    return src && PLAYER.test(src) ? src : null;
  }
  const source = src || embed.querySelector("source[src]")?.getAttribute("src");
  return source && !source.startsWith("blob:") ? source : null;
}

function linkTo(address: string, embed: Element): Element {
  const document = embed.ownerDocument;
  const link = document.createElement("a");
  link.setAttribute("href", address);
  link.textContent =
    embed.getAttribute("title") ||
    embed.getAttribute("aria-label") ||
    address.replace(/^(?:https?:)?\/\/(?:www\.)?|\/.*[?#].{40,}/g, "");
  const figure = document.createElement("figure");
  figure.append(link);
  return figure;
}
