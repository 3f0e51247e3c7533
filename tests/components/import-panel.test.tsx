import { render, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { ImportPanel, type ImportState } from "@/components/import-panel";
import { FILE_FAULTS } from "@/utils/import/imported";
import { violationsIn } from "./axe";

const NOTHING = {
  added: 0,
  merged: 0,
  reverted: 0,
  unchanged: 0,
  joined: 0,
  withoutText: 0,
  deleted: 0,
};
const PREVIEW = { ...NOTHING, added: 2, merged: 1, withoutText: 2 };
const READ: ImportState = {
  kind: "read",
  preview: PREVIEW,
  mode: "merge",
  isPreviewing: false,
  canReplace: true,
  hasChanged: false,
  faults: [],
  refused: 3,
};

function show(state: ImportState) {
  const calls = {
    onBackup: vi.fn(),
    onRhythm: vi.fn(),
    onKept: vi.fn(),
    onChoose: vi.fn(),
    onCancel: vi.fn(),
    onMode: vi.fn(),
    onImport: vi.fn(),
    onBack: vi.fn(),
  };
  const { container } = render(
    <ImportPanel
      state={state}
      isShown
      backup="none"
      lastBackup={null}
      rhythm="day"
      kept={0}
      isRemovalRefused={false}
      {...calls}
    />,
  );
  return { container, ...calls };
}

test("hands over the files that are chosen", async () => {
  const { onChoose } = show({ kind: "choosing" });
  const file = new File(["x"], "pocket.csv");
  await userEvent.upload(screen.getByLabelText("Import files"), file);
  expect(onChoose).toHaveBeenCalledWith([file]);
});

test("reading can be broken off", async () => {
  const { onCancel } = show({ kind: "reading", done: 1_000 });
  expect(screen.getByText("Read 1,000 entries…")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  expect(onCancel).toHaveBeenCalled();
});

test("saves a backup by itself when told how often", async () => {
  const { onRhythm } = show({ kind: "choosing" });
  await userEvent.selectOptions(screen.getByLabelText(/^By itself/), "week");
  expect(onRhythm).toHaveBeenCalledWith("week");
});

test("keeps as many backups as told", async () => {
  const { onKept } = show({ kind: "choosing" });
  await userEvent.click(screen.getByLabelText("The last 3"));
  expect(onKept).toHaveBeenCalledWith(3);
});

test("says what will change before it does, and that addresses bring no text", async () => {
  const { container, onMode, onImport } = show(READ);
  for (const sentence of [
    "2 clips are new.",
    "1 clip is there already",
    "3 entries have no address",
    "A list of addresses brings no text.",
  ]) {
    expect(container.textContent).toContain(sentence);
  }
  await userEvent.click(screen.getByLabelText("Replace the library"));
  expect(onMode).toHaveBeenCalledWith("replace");
  await userEvent.click(screen.getByRole("button", { name: "Import" }));
  expect(onImport).toHaveBeenCalled();
});

test("says before a replacement what it costs, and that it has no way back", () => {
  const preview = { ...NOTHING, reverted: 2, unchanged: 1 };
  const { container } = show({ ...READ, mode: "replace", preview });
  expect(container.textContent).toContain("2 clips are there already and become what they are");
  expect(container.textContent).toContain("This has no way back.");
  expect(screen.getByRole("button", { name: "Import" })).toBeTruthy();
});

test("imports nothing while what another mode would change is not known", () => {
  show({ ...READ, mode: "replace", isPreviewing: true });
  expect(screen.getByRole("button", { name: "Import" })).toHaveProperty("disabled", true);
});

test("the same file can be chosen again", async () => {
  const { onChoose } = show({ kind: "choosing" });
  const field = screen.getByLabelText("Import files");
  const file = new File(["x"], "pocket.csv");
  await userEvent.upload(field, file);
  await userEvent.upload(field, file);
  expect(onChoose).toHaveBeenCalledTimes(2);
});

test("imports what is whole of a damaged file only when told so", () => {
  show({ ...READ, canReplace: false, faults: [{ path: "b.json", fault: "damaged" }] });
  expect(screen.getByText(/^b\.json: this file is cut off or damaged/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Import what is whole" })).toBeTruthy();
});

test("names no more damaged files than can be read, and offers what is whole of them if anything is", () => {
  const faults = Array.from({ length: 25 }, (_, index) => ({
    path: `${index}.md`,
    fault: "damaged" as const,
  }));
  const { container } = show({ ...READ, faults });
  expect(container.textContent).toContain("5 more files cannot be read.");
  expect(container.textContent).toContain("What stands before the damage can be imported.");
  expect(screen.getAllByText(/cut off or damaged/)).toHaveLength(20);
  expect(show({ ...READ, faults, preview: NOTHING }).container.textContent).not.toContain(
    "before the damage",
  );
});

test("offers nothing when nothing would change", () => {
  show({ ...READ, preview: NOTHING });
  expect(screen.getByText("Nothing would change.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Import" })).toBeNull();
});

test("has a sentence for every fault", () => {
  const { container } = show({
    ...READ,
    faults: FILE_FAULTS.map((fault) => ({ path: fault, fault })),
  });
  for (const fault of FILE_FAULTS) {
    expect(container.textContent).toMatch(new RegExp(`${fault}: \\w`));
  }
});

test.each<ImportState>([
  { kind: "choosing" },
  { kind: "reading", done: 5 },
  READ,
  { kind: "importing", progress: { pictures: 0, clips: 0, of: 0 } },
  { kind: "importing", progress: { pictures: 3, clips: 200, of: 1000 } },
  { kind: "imported", preview: PREVIEW },
  { kind: "failed" },
])("is accessible while $kind", async (state) => {
  expect(await violationsIn(show(state).container)).toEqual([]);
});
