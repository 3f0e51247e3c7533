import { browser } from "wxt/browser";
import { sitePattern } from "./site-pattern";

/** Pictures lie on hosts of any name; nothing but them is ever asked of any. */
const EVERYWHERE = { origins: ["*://*/*"] };

export const hasPictureAccess = (): Promise<boolean> => browser.permissions.contains(EVERYWHERE);

/** Call it straight from a click: the browser asks the reader. False: it was refused. */
export const askPictureAccess = (): Promise<boolean> => browser.permissions.request(EVERYWHERE);

export const dropPictureAccess = (): Promise<boolean> => browser.permissions.remove(EVERYWHERE);

/** The same for the site of one page. */
export const askSiteAccess = (url: string): Promise<boolean> =>
  browser.permissions.request({ origins: [sitePattern(url)] });

/** Whether the extension itself may read an address. */
export const mayRead = (url: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [sitePattern(url)] });
