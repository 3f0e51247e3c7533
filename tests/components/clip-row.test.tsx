import { render, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { ClipRow, type RowDay } from "@/components/clip-row";
import type { Clip } from "@/utils/clip/clip";
import { violationsIn } from "./axe";
import { aRow } from "./rows";

function show(clip: Partial<Clip> = {}, article = {}, day: RowDay = "published") {
  const onOpen = vi.fn();
  const onToggle = vi.fn();
  const { container } = render(
    <ClipRow
      row={aRow({ title: "河道整治三年", siteName: "北岸新闻网", ...article }, clip)}
      day={day}
      isSelected={false}
      isCurrent={false}
      isSelecting={false}
      onOpen={onOpen}
      onToggle={onToggle}
    />,
  );
  return { container, onOpen, onToggle };
}

test("opens at a click on its title, and selects with Control or Shift", async () => {
  const { onOpen, onToggle } = show();
  const title = screen.getByRole("button", { name: "河道整治三年" });
  const user = userEvent.setup();
  await user.click(title);
  expect(onOpen).toHaveBeenCalledTimes(1);
  await user.keyboard("{Control>}");
  await user.click(title);
  await user.keyboard("{/Control}{Shift>}");
  await user.click(title);
  expect(onToggle.mock.calls).toEqual([[false], [true]]);
  expect(onOpen).toHaveBeenCalledTimes(1);
});

test("selects by its box, which is named after the clip", async () => {
  const { onToggle } = show();
  await userEvent.click(screen.getByRole("checkbox", { name: "Select: 河道整治三年" }));
  expect(onToggle).toHaveBeenCalledWith(false);
});

test("shows the corrected title and day, the site and the tags", () => {
  const { container } = show({
    corrections: { title: "三年", publishedTime: "2019-05-02" },
    tags: ["环境", "河流"],
  });
  expect(container.textContent).toContain("三年");
  expect(container.textContent).toContain("北岸新闻网");
  expect(container.textContent).toContain("May 2, 2019");
  expect(container.textContent).toContain("环境, 河流");
});

test("shows the day that its list is ordered by, and says which that is", () => {
  const clip = { clippedAt: "2019-11-03T12:00:00.000Z" };
  const article = { publishedTime: "2019-05-02" };
  const dayOf = (container: Element) => {
    const time = container.querySelector("time");
    return [time?.textContent, time?.title];
  };
  expect(dayOf(show(clip, article, "published").container)).toEqual([
    "May 2, 2019",
    "Published May 2, 2019",
  ]);
  expect(dayOf(show(clip, article, "clipped").container)).toEqual([
    "Nov 3, 2019",
    "Clipped Nov 3, 2019",
  ]);
  expect(dayOf(show(clip, { publishedTime: "" }, "published").container)).toEqual([
    "Nov 3, 2019",
    "Clipped Nov 3, 2019",
  ]);
});

test("has a name even without a title, and a site even without a site name", () => {
  const { container } = show({}, { title: "", siteName: "", url: "https://www.paper.example/a" });
  expect(screen.getByRole("button", { name: "Untitled" })).toBeTruthy();
  expect(container.textContent).toContain("paper.example");
});

test("is accessible", async () => {
  expect(await violationsIn(show({ tags: ["环境"] }).container)).toEqual([]);
});
