/** Elements that run, fetch, navigate or send something by themselves. */
const ACTIVE =
  "script, iframe, frame, object, embed, applet, form, base, portal, fencedframe, audio, video, source, track, template, noscript, [ping], [srcdoc], [background], [poster], [srcset], [autofocus]";

/** Attributes whose address is fetched without a click. */
const FETCHED = ["src", "data", "action", "formaction", "poster", "lowsrc", "dynsrc", "longdesc"];

/** What a document would do without being asked, a line each. */
export function leaksIn(document: Document): string[] {
  return [...document.querySelectorAll("*")].flatMap((element) => {
    const name = element.localName;
    const told = (what: string) => `${what} in <${name}>`;
    const attributes = [...element.attributes];
    return [
      ...(element.matches(ACTIVE) ? [told("something active")] : []),
      ...attributes.filter((one) => /^on/i.test(one.name)).map((one) => told(one.name)),
      ...attributes
        .filter((one) => FETCHED.includes(one.name) && !/^(?:data:image\/|blob:)/.test(one.value))
        .map((one) => told(`${one.name}=${one.value.slice(0, 60)}`)),
      ...attributes
        .filter((one) => /(?:^|:)href$/.test(one.name) && !isHarmlessLink(one.value, name))
        .map((one) => told(`${one.name}=${one.value.slice(0, 60)}`)),
      ...attributes
        .filter((one) => /url\s*\(|@import/i.test(one.value) && one.name === "style")
        .map(() => told("style")),
      ...(name === "style" && /url\s*\(|@import|expression/i.test(element.textContent ?? "")
        ? [told("a fetch")]
        : []),
      ...(name === "meta" && /refresh/i.test(element.getAttribute("http-equiv") ?? "")
        ? [told("refresh")]
        : []),
      ...(name === "link" && !isHarmlessRelation(element) ? [told("a link")] : []),
    ];
  });
}

/** A book's own style lies beside its chapters. */
const isHarmlessRelation = (link: Element) =>
  /^(?:canonical|icon)$/.test(link.getAttribute("rel") ?? "") ||
  /^[\w./-]+\.css$/.test(link.getAttribute("href") ?? "");

const isHarmlessLink = (address: string, element: string) =>
  element === "link" ||
  /^(?:https?:|mailto:|tel:|#|[\w./-]+\.xhtml)/i.test(address) ||
  address === "";
