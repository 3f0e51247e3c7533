import { render, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { ExportPanel, type ExportState } from "@/components/export-panel";
import { violationsIn } from "./axe";

function show(state: ExportState, count = 3) {
  const calls = { onFormat: vi.fn(), onExport: vi.fn(), onClose: vi.fn() };
  const { container } = render(
    <ExportPanel count={count} state={state} format="markdown" {...calls} />,
  );
  return { container, ...calls };
}

test("offers the formats and exports in the one that is chosen", async () => {
  const { onFormat, onExport } = show({ kind: "choosing" });
  await userEvent.click(screen.getByRole("radio", { name: /^JSON/ }));
  expect(onFormat).toHaveBeenCalledWith("json");
  await userEvent.click(screen.getByRole("button", { name: "Save the file" }));
  expect(onExport).toHaveBeenCalledWith("markdown");
});

test("takes a click on the format that is marked already for a choice", async () => {
  const { onFormat } = show({ kind: "choosing" });
  await userEvent.click(screen.getByRole("radio", { name: /^Markdown/ }));
  expect(onFormat).toHaveBeenCalledWith("markdown");
});

test("says what file will come of it", () => {
  expect(show({ kind: "choosing" }, 1).container.textContent).toContain("One file");
  expect(show({ kind: "choosing" }, 2).container.textContent).toContain("One ZIP");
});

test("shows how far it has come, and can be cancelled meanwhile", async () => {
  const { onClose } = show({ kind: "writing", done: 2, of: 3 });
  expect(screen.getByRole("status").textContent).toBe("Writing 2 of 3…");
  expect(screen.getByRole("progressbar")).toHaveProperty("value", 2);
  expect(screen.getByRole("button", { name: "Save the file" })).toHaveProperty("disabled", true);
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  expect(onClose).toHaveBeenCalled();
});

test("says that a file could not be written, and that nothing is lost", () => {
  show({ kind: "failed" });
  expect(screen.getByRole("alert").textContent).toContain("Nothing in the library has changed");
});

test.each<ExportState>([
  { kind: "choosing" },
  { kind: "writing", done: 1, of: 3 },
  { kind: "failed" },
])("is accessible while $kind", async (state) => {
  expect(await violationsIn(show(state).container)).toEqual([]);
});
