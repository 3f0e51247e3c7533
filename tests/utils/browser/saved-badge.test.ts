import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { keepSavedBadge } from "@/utils/browser/saved-badge";
import { trashClips } from "@/utils/library/edit";
import { saveClips } from "@/utils/library/save";
import { aClip } from "../clip/articles";
import { anEmptyLibrary } from "../library/library";

const URL = "https://paper.example/a?utm_source=mail";

interface Tab {
  id: number;
  url?: string;
  title: string;
}
type OnUpdated = (id: number, change: { status: string }, tab: Tab) => void;

/** A browser with one tab, whose address is seen only with the permission. */
function aBrowser(url: string, isGranted: boolean) {
  const listeners = { updated: new Set<OnUpdated>(), added: [] as (() => void)[] };
  const state = { isGranted, badge: "" };
  const tab = () => ({ id: 1, title: "", ...(state.isGranted && { url }) });
  const on = { addListener: (heed: () => void) => void listeners.added.push(heed) };
  Object.assign(fakeBrowser, {
    permissions: { contains: async () => state.isGranted, onAdded: on, onRemoved: on },
    action: {
      getBadgeText: async () => state.badge,
      setBadgeText: vi.fn(async ({ text }: { text: string }) => {
        state.badge = text;
      }),
      setBadgeBackgroundColor: async () => {},
      setBadgeTextColor: async () => {},
      setTitle: async () => {},
    },
  });
  Object.assign(fakeBrowser.tabs, {
    query: async () => [tab()],
    onUpdated: {
      addListener: (heed: OnUpdated) => listeners.updated.add(heed),
      removeListener: (heed: OnUpdated) => listeners.updated.delete(heed),
    },
  });
  return {
    badge: () => state.badge,
    listens: () => listeners.updated.size > 0,
    permit(granted: boolean) {
      state.isGranted = granted;
      for (const heed of listeners.added) heed();
    },
    load() {
      state.badge = "";
      for (const heed of listeners.updated) heed(1, { status: "complete" }, tab());
    },
  };
}

const clip = aClip({ url: "https://paper.example/a", canonicalUrl: "https://paper.example/a" });
const database = () => anEmptyLibrary();
beforeEach(() => vi.clearAllMocks());

test("without the permission nothing is listened to, and with it kept pages are marked", async () => {
  const library = database();
  await saveClips(library, [clip]);
  const browser = aBrowser(URL, false);
  keepSavedBadge(library);
  await Promise.resolve();
  expect(browser.listens()).toBe(false);
  browser.permit(true);
  await vi.waitFor(() => expect(browser.badge()).toBe("✓"));
  browser.load();
  await vi.waitFor(() => expect(browser.badge()).toBe("✓"));
  browser.permit(false);
  await vi.waitFor(() => expect(browser.listens()).toBe(false));
});

test("a page in the trash, or of another address, is not marked", async () => {
  const library = database();
  const other = aClip({ url: "https://paper.example/b", canonicalUrl: "" });
  await saveClips(library, [clip, other]);
  await trashClips(library, [clip.id], "2026-01-01T00:00:00.000Z");
  const browser = aBrowser(URL, true);
  keepSavedBadge(library);
  await vi.waitFor(() => expect(browser.listens()).toBe(true));
  browser.load();
  await new Promise((resolve) => setTimeout(resolve));
  expect(browser.badge()).toBe("");
});
