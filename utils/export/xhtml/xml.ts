import { escapeHtml } from "../canonical-html/entities";

/**
 * Text as XML content and inside double-quoted attributes. What XML 1.0 (2.2) has no place for, such
 * as half of a character, becomes U+FFFD; controls go.
 *
 * @example
 * escapeXml("a < b\u0000\ud83d") // => "a &lt; b\ufffd"
 */
export function escapeXml(text: string): string {
  const escaped = escapeHtml(text);
  return ILLEGAL.test(escaped)
    ? escaped.toWellFormed().replace(CONTROLS, "").replace(NONCHARACTERS, "\ufffd")
    : escaped;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;
const NONCHARACTERS = /[\ufffe\uffff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

/** An attribute with a space before it; "" without a value. */
export const xmlAttribute = (name: string, value: string): string =>
  value && ` ${name}="${escapeXml(value)}"`;

/** Text as one line without controls. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, " ").trim();

/** A language as XML and books take it (BCP 47 by form); "" for what is none. */
export function languageTag(language: string): string {
  const tag = language.trim().replaceAll("_", "-");
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) ? tag : "";
}

/**
 * A web address as validators of RFC 3986 take it: what browsers let pass is percent-encoded. "" for
 * what is no address.
 *
 * @example
 * uriOf("https://例子.example/a b|c") // => "https://xn--fsqu00a.example/a%20b%7Cc"
 */
export function uriOf(address: string): string {
  if (!URL.canParse(address)) return "";
  const { href } = new URL(address);
  // Brackets have a meaning around numbers of a host, and nowhere else.
  const host = /^\w+:\/\/\[[\da-f:.]+\]/i.exec(href)?.[0] ?? "";
  const rest = href
    .slice(host.length)
    .replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/g, (char) => encodeURIComponent(char.toWellFormed()))
    .replace(/%(?![\da-f]{2})/gi, "%25")
    .replace(/(?<=#.*)#/g, "%23");
  return host + rest;
}
