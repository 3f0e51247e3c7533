import type { Page } from "puppeteer-core";
import { CONTROLS, findControl } from "../driver/popup.ts";
import { until } from "../driver/until.ts";

/** Clicks the control of that name in a page of the extension, as soon as it can be used. */
export async function clickIn(page: Page, name: string): Promise<void> {
  const click = new Function(
    "name",
    "controls",
    `const found = (${findControl.toString()})(document, name, controls); found?.click(); return Boolean(found);`,
  ) as (name: string, controls: string) => boolean;
  await until(() => page.evaluate(click, name, `${CONTROLS}, [type=radio]`));
}

export const textOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.body.textContent ?? "");
