import { expect, test } from "vitest";
import { until } from "../driver/until.ts";
import { describeMainJob } from "./main-job.ts";
import { startSession } from "./session.ts";

describeMainJob("firefox");

test("firefox: says so when it never remembers history and can keep no library", async () => {
  const session = await startSession("firefox", { neverRemember: true });
  try {
    const page = await session.driver.openPage(`${session.pages.origin}portal.html`);
    const popup = await session.driver.openPopup(page);
    await popup.click("Clip this page");
    const text = await until(
      () => popup.text(),
      (shown) => shown.includes("The library cannot be opened."),
    );
    expect(text).toContain("“never remember history”");
    expect(text).not.toContain("Clipped");
  } finally {
    await session.end();
  }
});
