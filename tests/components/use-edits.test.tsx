import { act, renderHook, waitFor } from "@testing-library/preact";
import { expect, test, vi } from "vitest";
import { type OnRenamed, useEdits } from "@/entrypoints/library/use-edits";
import { saveClips } from "@/utils/library/save";
import { aClip } from "../utils/clip/articles";
import { anEmptyLibrary } from "../utils/library/library";

test("a tag that is taken from all clips narrows no list, until that is taken back", async () => {
  const database = anEmptyLibrary();
  await saveClips(database, [aClip({}, { tags: ["craft"] })]);
  const { result } = renderHook(() => useEdits(database));
  const goBack = vi.fn();
  const onRenamed = vi.fn((_askedAnew: Parameters<OnRenamed>[0]) => goBack);
  await act(() => result.current.dropTag("craft", onRenamed));
  const asked = { text: "tag:craft", tags: ["craft", "craft/wood", "town"] };
  expect(onRenamed.mock.lastCall?.[0](asked)).toEqual({ ...asked, tags: ["town"] });
  expect(goBack).not.toHaveBeenCalled();
  await act(() => result.current.undo());
  await waitFor(() => expect(goBack).toHaveBeenCalledOnce());
});
