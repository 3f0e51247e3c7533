import { render, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "preact";
import { expect, test, vi } from "vitest";
import { KeysHelp } from "@/components/keys-help";
import { OrderingBar } from "@/components/ordering-bar";
import { Sidebar } from "@/components/sidebar";
import { violationsIn } from "./axe";

/** A sidebar with tags and nothing else. */
const sidebarOf = (tags: ComponentProps<typeof Sidebar>["tags"]) => ({
  view: "unread" as const,
  counts: { all: 1284, unread: 37, read: 0, archived: 903, favourite: 112, trash: 4 },
  searches: [],
  found: new Map(),
  currentSearch: null,
  tags,
  chosenTags: [],
  sites: [],
  room: null,
  onView: vi.fn(),
  onSearch: vi.fn(),
  onRenameSearch: vi.fn(),
  onDeleteSearch: vi.fn(),
  onToggleTag: vi.fn(),
  onRenameTag: vi.fn(),
  onDropTag: vi.fn(),
  onSite: vi.fn(),
  onRoom: vi.fn(),
});

function show(changed: Partial<ComponentProps<typeof Sidebar>> = {}) {
  const props = sidebarOf([]);
  const { container } = render(<Sidebar {...props} {...changed} />);
  return { container, ...props };
}

test("names the lists with their counts and says which is shown", async () => {
  const { container, onView } = show();
  expect(screen.getByRole("button", { current: true }).textContent).toBe("Unread 37");
  await userEvent.click(screen.getByRole("button", { name: /Archive/ }));
  expect(onView).toHaveBeenCalledWith("archived");
  expect(await violationsIn(container)).toEqual([]);
});

test("shows tags as a tree, with the counts of their branches", async () => {
  const tags = [
    { tag: "农业", count: 9 },
    { tag: "craft", count: 12 },
    { tag: "农业/合作社", count: 4 },
  ];
  const { container, onToggleTag } = show({ tags, chosenTags: ["农业"] });
  const shown = [...container.querySelectorAll("[aria-pressed]")].map((tag) => tag.textContent);
  expect(shown).toEqual(["craft 12", "农业 9", "合作社 4"]);
  await userEvent.click(screen.getByRole("button", { name: /^合作社/, pressed: false }));
  expect(onToggleTag).toHaveBeenCalledWith("农业/合作社");
  expect(await violationsIn(container)).toEqual([]);
});

test("a tag is renamed by Enter, taken from all clips by a button, left alone by Escape", async () => {
  const { container, onRenameTag, onDropTag } = show({ tags: [{ tag: "craft", count: 12 }] });
  const edit = () => userEvent.click(screen.getByLabelText("Rename or remove the tag craft"));
  await edit();
  expect(await violationsIn(container)).toEqual([]);
  await userEvent.keyboard("Handwerk{Enter}");
  expect(onRenameTag).toHaveBeenCalledWith("craft", "Handwerk");
  await edit();
  await userEvent.keyboard("other{Escape}");
  await edit();
  await userEvent.click(screen.getByRole("button", { name: "Take from all clips" }));
  expect(onDropTag).toHaveBeenCalledTimes(1);
  expect(onRenameTag).toHaveBeenCalledTimes(1);
});

test("saved searches are asked again, named and deleted, and sites looked for", async () => {
  const search = {
    id: "1",
    savedAt: "2026-01-01T00:00:00.000Z",
    text: "河道",
    view: "unread" as const,
    tags: ["环境"],
  };
  const sites = [{ tag: "The Ledger", count: 3 }];
  const { container, onSearch, onRenameSearch, onDeleteSearch, onSite } = show({
    searches: [search],
    currentSearch: "1",
    sites,
  });
  const name = "河道 #环境 (Unread)";
  await userEvent.click(screen.getByRole("button", { name, current: true }));
  const edit = () =>
    userEvent.click(screen.getByLabelText(`Rename or delete the saved search ${name}`));
  await edit();
  expect(await violationsIn(container)).toEqual([]);
  await userEvent.keyboard("Rivers{Enter}");
  expect(onRenameSearch).toHaveBeenCalledWith(search, "Rivers");
  await edit();
  await userEvent.keyboard("other{Escape}");
  await edit();
  await userEvent.click(screen.getByRole("button", { name: "Delete" }));
  expect(onRenameSearch).toHaveBeenCalledTimes(1);
  await userEvent.click(screen.getByRole("button", { name: /The Ledger/ }));
  expect(onSearch).toHaveBeenCalledWith(search);
  expect(onDeleteSearch).toHaveBeenCalledWith(search);
  expect(onSite).toHaveBeenCalledWith("The Ledger");
  expect(await violationsIn(container)).toEqual([]);
});

test("a saved search is called by its name, and has its count once that is known", () => {
  const search = {
    id: "1",
    savedAt: "",
    name: "Rivers",
    text: "河道",
    view: "all" as const,
    tags: [],
  };
  const found = new Map([["1", 1284]]);
  show({ searches: [search, { ...search, id: "2", name: "Lakes" }], found });
  expect(screen.getByRole("button", { name: "Rivers 1,284" }).title).toBe("河道");
  expect(screen.getByRole("button", { name: "Lakes" }).title).toBe("河道");
});

test("a list is ordered and grouped; a search has an order of its own and can be kept", async () => {
  const onOrdering = vi.fn();
  const onSave = vi.fn();
  const ordering = { by: "clipped", isGrouped: false } as const;
  const bar = { ordering, onOrdering };
  const { container, rerender } = render(<OrderingBar {...bar} isSearch={false} onSave={null} />);
  await userEvent.selectOptions(screen.getByLabelText("By"), "title");
  await userEvent.click(screen.getByLabelText("in groups"));
  expect(onOrdering.mock.calls).toEqual([
    [{ by: "title", isGrouped: false }],
    [{ by: "clipped", isGrouped: true }],
  ]);
  expect(await violationsIn(container)).toEqual([]);
  rerender(<OrderingBar {...bar} isSearch onSave={onSave} />);
  await userEvent.selectOptions(screen.getByLabelText("By"), "best hits");
  expect(onOrdering).toHaveBeenLastCalledWith(null);
  rerender(<OrderingBar {...bar} ordering={null} isSearch onSave={onSave} />);
  expect(screen.queryByLabelText("in groups")).toBeNull();
  await userEvent.selectOptions(screen.getByLabelText("By"), "site");
  expect(onOrdering).toHaveBeenLastCalledWith({ by: "site", isGrouped: false });
  await userEvent.click(screen.getByRole("button", { name: "Save this search" }));
  expect(onSave).toHaveBeenCalledTimes(1);
});

test("the keys are told over the page until that is closed", async () => {
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  const onClose = vi.fn();
  const { container } = render(<KeysHelp onClose={onClose} />);
  expect(screen.getByRole("dialog", { name: "Keys" }).textContent).toContain("To the trash");
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(onClose).toHaveBeenCalledTimes(1);
  expect(await violationsIn(container)).toEqual([]);
});

test("keeps the focus when a tag is left as it is, and when it goes", async () => {
  const tags = [
    { tag: "craft", count: 2 },
    { tag: "town", count: 1 },
  ];
  const calls = { onRenameTag: vi.fn() };
  const { rerender } = render(<Sidebar {...sidebarOf(tags)} {...calls} />);
  const opener = { name: "Rename or remove the tag craft" };
  await userEvent.click(screen.getByRole("button", opener));
  await userEvent.keyboard("{Escape}");
  expect(document.activeElement).toBe(screen.getByRole("button", opener));
  await userEvent.click(screen.getByRole("button", opener));
  await userEvent.clear(screen.getByRole("textbox"));
  await userEvent.keyboard("{Enter}");
  expect(calls.onRenameTag).not.toHaveBeenCalled();
  rerender(<Sidebar {...sidebarOf(tags.slice(1))} />);
  expect(document.activeElement?.textContent).toBe("town 1");
});

test("leaves the focus alone when a click beside the lists took it, whatever changes then", async () => {
  const tags = [{ tag: "craft", count: 2 }];
  const { rerender } = render(<Sidebar {...sidebarOf(tags)} />);
  await userEvent.click(screen.getByRole("button", { name: /^craft/ }));
  await userEvent.click(document.body);
  expect(document.activeElement).toBe(document.body);
  rerender(<Sidebar {...sidebarOf([{ tag: "craft", count: 3 }])} />);
  expect(document.activeElement).toBe(document.body);
  rerender(<Sidebar {...sidebarOf([{ tag: "town", count: 3 }])} />);
  expect(document.activeElement).toBe(document.body);
});
