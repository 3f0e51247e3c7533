import type { ElementHandle, Page } from "puppeteer-core";
import { clickWithMouse } from "../driver/mouse.ts";
import { CONTROLS, findControl } from "../driver/popup.ts";
import { until } from "../driver/until.ts";

/** Clicks the control of that name in a page of the extension, with the mouse, as soon as it can be used. */
export async function clickIn(page: Page, name: string): Promise<void> {
  const find = new Function(
    "name",
    "controls",
    `return (${findControl.toString()})(document, name, controls)`,
  ) as (name: string, controls: string) => Element | null;
  await until(async () => {
    const found = await page.evaluateHandle(find, name, CONTROLS);
    const control = found.asElement() as ElementHandle<Element> | null;
    return control !== null && clickWithMouse(control);
  });
}

export const textOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.body.textContent ?? "");
