import { browser } from "wxt/browser";

const RULE = 1;

/**
 * Runs something during which our own requests to some hosts name the page that shows their pictures,
 * as a browser's would: many hosts hand pictures to nobody else. No request of anybody else changes.
 *
 * @param page its origin is named, which is what browsers name by themselves
 */
export async function withReferer<T>(
  page: string,
  hosts: readonly string[],
  run: () => Promise<T>,
): Promise<T> {
  const { updateSessionRules } = browser.declarativeNetRequest;
  await updateSessionRules({
    removeRuleIds: [RULE],
    addRules: [
      {
        id: RULE,
        condition: {
          initiatorDomains: [new URL(browser.runtime.getURL("/")).hostname],
          requestDomains: [...new Set(hosts)],
          resourceTypes: ["xmlhttprequest"],
        },
        action: {
          type: "modifyHeaders",
          requestHeaders: [
            { header: "referer", operation: "set", value: `${new URL(page).origin}/` },
          ],
        },
      },
    ],
  });
  try {
    return await run();
  } finally {
    await updateSessionRules({ removeRuleIds: [RULE] });
  }
}
