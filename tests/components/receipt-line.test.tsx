import { render, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { PictureQuestion } from "@/components/picture-question";
import { type ReceiptFacts, ReceiptLine } from "@/components/receipt-line";
import { VersionList } from "@/components/version-list";
import { violationsIn } from "./axe";

const WHOLE: ReceiptFacts = {
  characters: 1234,
  paragraphs: 12,
  pages: 3,
  pictures: 2,
  kept: 2,
  missing: 0,
  hasMorePages: false,
  isCutOff: false,
  hash: "ab12cd34".repeat(8),
  isAltered: false,
};

type Props = Parameters<typeof ReceiptLine>[0];

function show(
  facts: Partial<ReceiptFacts>,
  missing: Props["missing"],
  removed: Props["removed"] = [],
) {
  const calls = { onFetchPictures: vi.fn(), onFetchPages: vi.fn(), onMove: vi.fn() };
  const { container } = render(
    <ReceiptLine
      facts={{ ...WHOLE, ...facts }}
      missing={missing}
      removed={removed}
      fetching={null}
      outcome={null}
      {...calls}
    />,
  );
  return { container, ...calls };
}

test("a whole clip says what was kept and offers nothing", async () => {
  const { container } = show({}, []);
  expect(screen.getByRole("region").textContent).toBe(
    "1,234 characters12 paragraphs3 pagesall 2 picturesFingerprint ab12cd34",
  );
  expect(screen.queryByRole("button")).toBeNull();
  expect(await violationsIn(container)).toEqual([]);
});

test("an article without its end says so, and how to come by the rest", () => {
  const { container } = show({ isCutOff: true }, []);
  expect(container.querySelector("strong")?.textContent).toContain("its end is missing");
});

test("what is missing is named, and mended with one click", async () => {
  const url = "https://pictures.example/2.jpg";
  const { container, ...calls } = show({ kept: 1, missing: 1, pages: 1, hasMorePages: true }, [
    { url, fault: "notAPicture" },
  ]);
  expect(container.textContent).toContain("1 of 2 pictures");
  expect(container.textContent).toContain("1 page, and more that are missing");
  expect(screen.getByText("1 picture is missing")).toBeTruthy();
  expect(container.querySelector("li")?.textContent).toBe(`${url} – no picture came`);
  await userEvent.click(screen.getByRole("button", { name: "Fetch the missing pictures" }));
  await userEvent.click(screen.getByRole("button", { name: "Fetch the missing pages" }));
  expect(calls.onFetchPictures).toHaveBeenCalledOnce();
  expect(calls.onFetchPages).toHaveBeenCalledOnce();
  expect(await violationsIn(container)).toEqual([]);
});

test("a text that is not what was clipped says so", () => {
  const { container } = show({ isAltered: true }, []);
  expect(container.textContent).toContain("The text is not as it was clipped");
  expect(container.textContent).not.toContain("Fingerprint");
});

test("what was left out can be looked at, put back and taken out again", async () => {
  const { container, onMove } = show(
    {},
    [],
    [
      { text: "Editor: A. B.", after: "The end." },
      { text: "A pull quote.", after: "In the middle.", isBack: true },
    ],
  );
  expect(screen.getByText("2 texts of the page were left out")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Put back “Editor: A. B.”" }));
  await userEvent.click(screen.getByRole("button", { name: "Take out “A pull quote.” again" }));
  expect(onMove.mock.calls).toEqual([
    [0, "article"],
    [1, "removed"],
  ]);
  expect(await violationsIn(container)).toEqual([]);
});

test("the question for pictures can be answered either way", async () => {
  const calls = { onAllow: vi.fn(), onNotNow: vi.fn() };
  const { container } = render(<PictureQuestion count={5} {...calls} />);
  await userEvent.click(screen.getByRole("button", { name: "Not now" }));
  await userEvent.click(screen.getByRole("button", { name: "Keep pictures" }));
  expect(calls.onAllow).toHaveBeenCalledOnce();
  expect(calls.onNotNow).toHaveBeenCalledOnce();
  expect(await violationsIn(container)).toEqual([]);
});

test("versions show what changed, and only that", async () => {
  const onRestore = vi.fn();
  const clippedAt = "2026-01-01T10:00:00.000Z";
  const { container } = render(
    <VersionList
      current="2026-02-01T10:00:00.000Z"
      earlier={[clippedAt]}
      compared={{
        clippedAt,
        paragraphs: [
          { kind: "both", text: "Same." },
          { kind: "before", text: "Then." },
          { kind: "after", text: "Now." },
        ],
      }}
      onCompare={() => {}}
      onRestore={onRestore}
    />,
  );
  expect(container.querySelector("del")?.textContent).toBe("Then.");
  expect(container.querySelector("ins")?.textContent).toBe("Now.");
  expect(container.textContent).not.toContain("Same.");
  await userEvent.click(screen.getByRole("button", { name: "Restore this version" }));
  expect(onRestore).toHaveBeenCalledWith(clippedAt);
  expect(await violationsIn(container)).toEqual([]);
});
