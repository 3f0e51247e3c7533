import { render, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { type CheckState, SettingsPanel } from "@/components/settings-panel";
import { violationsIn } from "./axe";

function show(check: CheckState, isBadgeRefused = false) {
  const calls = {
    onCheck: vi.fn(),
    onRebuild: vi.fn(),
    onBadge: vi.fn(),
    onPictures: vi.fn(),
    onBack: vi.fn(),
  };
  const { container } = render(
    <SettingsPanel
      stored={48_200_000}
      check={check}
      isBadgeOn={false}
      arePicturesOn={false}
      arePicturesRefused={false}
      isBadgeRefused={isBadgeRefused}
      {...calls}
    />,
  );
  return { container, ...calls };
}

const sound = { counts: 0, bodiless: 0, orphans: 0, index: 0 };

test.each<[string, CheckState, string]>([
  ["nothing yet", { kind: "idle" }, ""],
  ["that it is at work", { kind: "checking" }, "Checking…"],
  [
    "that all is well",
    { kind: "checked", report: { clips: 1284, faults: sound } },
    "1,284 clips were checked. Nothing is wrong.",
  ],
  [
    "what is wrong",
    { kind: "checked", report: { clips: 2, faults: { ...sound, counts: 3, index: 1 } } },
    "rebuilding mends it.3 counts are wrong1 clip is not found by all of its words",
  ],
  ["how far it is", { kind: "rebuilding", left: 12 }, "Rebuilding, 12 clips to go…"],
  ["that it is done", { kind: "rebuilt" }, "Counts and search index are made anew."],
])("the check tells %s", async (_what, check, sentence) => {
  const { container } = show(check);
  expect(screen.getAllByRole("status")[0]?.textContent).toContain(sentence);
  expect(await violationsIn(container)).toEqual([]);
});

test("starts a check and a rebuilding, and asks for the badge by a click", async () => {
  const { container, onCheck, onRebuild, onBadge } = show({ kind: "idle" });
  expect(container.textContent).toContain("48 MB on this device.");
  await userEvent.click(screen.getByRole("button", { name: "Check the library" }));
  await userEvent.click(screen.getByRole("button", { name: /Rebuild/ }));
  await userEvent.click(screen.getByRole("checkbox", { name: /Mark pages/ }));
  expect(onCheck).toHaveBeenCalledTimes(1);
  expect(onRebuild).toHaveBeenCalledTimes(1);
  expect(onBadge).toHaveBeenCalledWith(true);
});

test("says so when the browser refuses", () => {
  show({ kind: "idle" }, true);
  expect(screen.getAllByRole("status").at(-1)?.textContent).toContain("did not grant");
});
