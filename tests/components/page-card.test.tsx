import { render, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { PageCard, type PageState } from "@/components/page-card";
import { FAILURES } from "@/utils/clip/failure";
import { anArticle } from "../utils/clip/articles";
import { violationsIn } from "./axe";
import { aRow } from "./rows";

function show(state: PageState) {
  const onClip = vi.fn();
  const onOpen = vi.fn();
  const onSaveFile = vi.fn();
  const facts = anArticle({
    title: "河道整治三年",
    siteName: "北岸新闻网",
    publishedTime: "2020-04-14",
  });
  const { container } = render(
    <PageCard
      facts={facts}
      isLooked
      state={state}
      onClip={onClip}
      onOpen={onOpen}
      onSaveFile={onSaveFile}
    />,
  );
  return { container, onClip, onOpen, onSaveFile };
}

describe("an open page", () => {
  test("shows its facts, and Enter clips it at once", async () => {
    const { onClip } = show({ kind: "open", failure: null });
    expect(screen.getByRole("heading", { name: "河道整治三年" })).toBeTruthy();
    expect(screen.getByText("北岸新闻网")).toBeTruthy();
    expect(screen.getByText("Apr 14, 2020")).toBeTruthy();
    await userEvent.keyboard("{Enter}");
    expect(onClip).toHaveBeenCalledWith("article");
  });

  test("is clipped by Enter though the popup has lost the focus, and not from a field", async () => {
    const { container, onClip } = show({ kind: "open", failure: null });
    const field = container.appendChild(document.createElement("input"));
    await userEvent.type(field, "{Enter}");
    expect(onClip).not.toHaveBeenCalled();
    field.blur();
    await userEvent.keyboard("{Enter}");
    expect(onClip).toHaveBeenCalledOnce();
  });

  test("without an article can be clipped anyway", async () => {
    const { onClip } = show({ kind: "open", failure: { kind: "noArticle" } });
    await userEvent.click(screen.getByRole("button", { name: "Clip it anyway" }));
    expect(onClip).toHaveBeenCalledWith("anyway");
  });

  test("that no extension may touch offers nothing that would fail", () => {
    show({ kind: "open", failure: { kind: "restrictedPage" } });
    expect(screen.getByRole("alert").textContent).toContain("no extension");
    expect(screen.queryByRole("button")).toBeNull();
  });

  test.each(FAILURES)("says what happened and what to do: %s", async (kind) => {
    const { container } = show({ kind: "open", failure: { kind } });
    const [what, next] = [...screen.getByRole("alert").querySelectorAll("p")];
    expect(what?.textContent).toMatch(/\w+.*\.$/);
    expect(next?.textContent).toMatch(/\w+.*\.$/);
    expect(await violationsIn(container)).toEqual([]);
  });

  test.each(["libraryFull", "libraryUnavailable"] as const)(
    "that the library cannot take can be had as a file: %s",
    async (kind) => {
      const { onSaveFile, onClip } = show({ kind: "open", failure: { kind } });
      await userEvent.click(screen.getByRole("button", { name: "Save it as a file instead" }));
      expect(onSaveFile).toHaveBeenCalled();
      await userEvent.click(screen.getByRole("button", { name: /^Clip this page/ }));
      expect(onClip).toHaveBeenCalledWith("article");
    },
  );

  test("that is being clipped cannot be clipped twice", async () => {
    const { onClip } = show({ kind: "clipping" });
    await userEvent.click(screen.getByRole("button", { name: "Clipping…" }));
    expect(onClip).not.toHaveBeenCalled();
  });
});

test("a page that was saved from a private window is told to be safe", () => {
  show({ kind: "savedUnseen" });
  expect(screen.getByRole("status").textContent).toContain("Clipped.");
  expect(screen.queryByRole("button")).toBeNull();
});

describe("a page in the library", () => {
  const row = aRow(
    { title: "As extracted", length: 1832 },
    { corrections: { title: "As corrected" } },
  );

  test("shows the receipt when it was clipped just now, under its corrected title", () => {
    show({ kind: "kept", row, isNew: true, failure: null });
    expect(screen.getByRole("heading", { name: "As corrected" })).toBeTruthy();
    expect(screen.getByRole("status").textContent).toContain("1,832 characters");
  });

  test("says since when it is there, and offers to open it and to clip it again", async () => {
    const { onClip, onOpen, container } = show({ kind: "kept", row, isNew: false, failure: null });
    expect(screen.getByRole("status").textContent).toContain("In your library since Jan 1, 2026");
    await userEvent.click(screen.getByRole("button", { name: "Open" }));
    await userEvent.click(screen.getByRole("button", { name: "Clip again" }));
    expect(onOpen).toHaveBeenCalledWith(row.id);
    expect(onClip).toHaveBeenCalledWith("article");
    expect(await violationsIn(container)).toEqual([]);
  });

  test("tells what went wrong with clipping it again, and still shows the clip", () => {
    show({ kind: "kept", row, isNew: false, failure: { kind: "libraryFull" } });
    expect(screen.getByRole("alert").textContent).toContain("no room left");
    expect(screen.getByRole("button", { name: "Open" })).toBeTruthy();
  });
});
