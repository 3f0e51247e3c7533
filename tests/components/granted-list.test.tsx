import { render, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { GrantedList } from "@/components/granted-list";
import { violationsIn } from "./axe";

test("says what was granted for one use, and takes each back", async () => {
  const onGiveBack = vi.fn();
  const site = { kind: "site", host: "paper.example" } as const;
  const { container } = render(
    <GrantedList granted={[{ kind: "downloads" }, site]} onGiveBack={onGiveBack} />,
  );
  expect(container.textContent).toContain("Read pages of paper.example when you clip a link");
  await userEvent.click(screen.getByRole("button", { name: "Give back: paper.example" }));
  expect(onGiveBack).toHaveBeenCalledExactlyOnceWith(site);
  expect(await violationsIn(container)).toEqual([]);
});

test("says so when there is nothing to give back", () => {
  const { container } = render(<GrantedList granted={[]} onGiveBack={vi.fn()} />);
  expect(container.textContent).toContain("Nothing. Jianbao can do what it was installed with");
  expect(screen.queryByRole("button")).toBeNull();
});
