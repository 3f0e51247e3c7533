import { render, screen, waitFor } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { ClipEditor } from "@/entrypoints/library/clip-editor";
import type { Done } from "@/entrypoints/library/use-edits";
import { saveClips } from "@/utils/library/save";
import { aClip } from "../utils/clip/articles";
import { anEmptyLibrary } from "../utils/library/library";

/** The editor of a clip with the tag `craft`, and what can be seen of its work. */
async function showEditor() {
  const database = anEmptyLibrary();
  const clip = aClip({}, { tags: ["craft"] });
  await saveClips(database, [clip]);
  const row = await database.clips.get(clip.id);
  if (!row) throw new Error("The clip was not kept");
  const onDone = vi.fn((_done: Done) => {});
  render(<ClipEditor database={database} row={row} onDone={onDone} />);
  const tags = async () => (await database.clips.get(clip.id))?.tags;
  return { database, onDone, tags };
}

test("a tag that was added can be taken back, and no other goes with it", async () => {
  const { onDone, tags } = await showEditor();
  await userEvent.type(screen.getByRole("combobox"), "Craft, town{Enter}");
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(onDone.mock.lastCall?.[0].text).toBe("Tagged 1 clip");
  expect(await tags()).toEqual(["craft", "town"]);
  onDone.mock.lastCall?.[0].onUndo?.();
  await waitFor(async () => expect(await tags()).toEqual(["craft"]));
});

test("tags that were added together are taken back by one change", async () => {
  const { database, onDone, tags } = await showEditor();
  await userEvent.click(screen.getByRole("combobox"));
  await userEvent.paste("town, river");
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  const onChange = vi.fn();
  database.clips.hook("updating", onChange);
  onDone.mock.lastCall?.[0].onUndo?.();
  await waitFor(() => expect(onDone.mock.lastCall?.[0].text).toBe("Undone"));
  expect(await tags()).toEqual(["craft"]);
  expect(onChange).toHaveBeenCalledOnce();
});

test("a tag that was taken away comes back, and that is said", async () => {
  const { onDone, tags } = await showEditor();
  await userEvent.click(screen.getByRole("button", { name: /craft/ }));
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(await tags()).toEqual([]);
  onDone.mock.lastCall?.[0].onUndo?.();
  await waitFor(() => expect(onDone.mock.lastCall?.[0].text).toBe("Undone"));
  expect(await tags()).toEqual(["craft"]);
});
