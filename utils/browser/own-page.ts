import { type Browser, browser } from "wxt/browser";

/**
 * Whether a message comes from a page of this extension, and not from a script that runs in a web
 * page: that one shares its process with the page and may be in the page's hands.
 */
export function isOwnPage({ id, url }: Browser.runtime.MessageSender): boolean {
  return id === browser.runtime.id && (url?.startsWith(browser.runtime.getURL("/")) ?? false);
}

/** Whether this page is the popup, which ends as soon as something else gets the focus. */
export const isPopup = (): boolean => location.pathname.startsWith("/popup");
