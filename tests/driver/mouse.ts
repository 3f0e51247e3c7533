import type { ElementHandle } from "puppeteer-core";

/**
 * Clicks a control with the mouse. What moves while the page is still being filled is not clicked yet.
 *
 * @returns whether the control got the click; a page that grows may have moved it away under the mouse.
 */
export async function clickWithMouse(control: ElementHandle<Element>): Promise<boolean> {
  if (!(await control.evaluate(isStill))) return false;
  await control.evaluate(listenOnce);
  await control.click();
  // A click that closes the page takes the answer with it.
  return control.evaluate(hasHeard).catch(() => true);
}

type Listening = Element & { hasHeardClick?: boolean };

const listenOnce = (control: Listening) => {
  control.addEventListener("click", () => {
    control.hasHeardClick = true;
  });
};

const hasHeard = (control: Listening) => control.hasHeardClick === true;

/** Whether a control stays where it is from one frame to the next. */
async function isStill(control: Element): Promise<boolean> {
  const placeAfterFrame = () =>
    new Promise<string>((resolve) =>
      requestAnimationFrame(() => resolve(JSON.stringify(control.getBoundingClientRect()))),
    );
  const place = await placeAfterFrame();
  return place === (await placeAfterFrame());
}
