/** What the extension's own pages let into the places where a script could begin. */
interface Rules {
  createHTML(html: string): string;
  createScriptURL(address: string): string;
}

/** The name in the manifest's policy, which knows no other (https://w3c.github.io/trusted-types/). */
const NAME = "jianbao";
const FORBIDS_ALL =
  /^<!doctype html>[^>]*>\s*<head>\s*<meta [^>]*>\s*<meta [^>]*"default-src 'none';/i;

const rules: Rules = {
  createHTML(html) {
    if (!FORBIDS_ALL.test(html)) throw new TypeError("A page that may run scripts is not shown.");
    return html;
  },
  createScriptURL(address) {
    const { href, origin } = new URL(address, location.href);
    if (origin !== location.origin) throw new TypeError(`${href} is no script of ours.`);
    return href;
  },
};

/** As strings, which is what those places are declared to take. */
const policy: Rules =
  (
    globalThis as { trustedTypes?: { createPolicy(name: string, rules: Rules): Rules } }
  ).trustedTypes?.createPolicy(NAME, rules) ?? rules;

/** A whole document for a frame. @throws TypeError unless its own policy forbids everything first */
export const trustedPage = (html: string): string => policy.createHTML(html);

/** The address of a worker. @throws TypeError unless it is one of our files */
export const trustedScript = (address: string): string => policy.createScriptURL(address);
