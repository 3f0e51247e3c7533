import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import type { FailureKind } from "../clip/failure";

/** `kept`: it was in the library before. */
export type BadgeState = "working" | "saved" | "kept" | FailureKind;

interface Badge {
  text: string;
  colour: string;
}

const WORKING: Badge = { text: "…", colour: "#6b665e" };
const SAVED: Badge = { text: "✓", colour: "#3f6f4a" };
const FAILED: Badge = { text: "!", colour: "#b8371f" };
const REFUSED: Badge = { text: "–", colour: "#6b665e" };

/** A page that cannot be clipped is nobody's fault; everything else that fails is. */
const REFUSALS: ReadonlySet<BadgeState> = new Set(["restrictedPage", "noArticle", "unreadable"]);

function badgeOf(state: BadgeState): Badge {
  if (state === "working") return WORKING;
  if (state === "saved" || state === "kept") return SAVED;
  return REFUSALS.has(state) ? REFUSED : FAILED;
}

function tooltipOf(state: BadgeState): string {
  if (state === "working") return i18n.t("badge.working");
  if (state === "saved" || state === "kept") return i18n.t(`badge.${state}`);
  return i18n.t(`failure.${state}.what`);
}

/** Shows on the toolbar button how the clipping of a tab goes. */
export const showBadge = (state: BadgeState, tabId: number): Promise<void> =>
  show(badgeOf(state), tooltipOf(state), tabId);

/** Shows which page of an article is being read. */
export const showPage = (page: number, tabId: number): Promise<void> =>
  show({ ...WORKING, text: String(page) }, i18n.t("page.clippingPage", [String(page)]), tabId);

async function show({ text, colour }: Badge, title: string, tabId: number): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeBackgroundColor({ color: colour, tabId }),
      browser.action.setBadgeTextColor({ color: "#ffffff", tabId }),
      browser.action.setBadgeText({ text, tabId }),
      browser.action.setTitle({ title, tabId }),
    ]);
  } catch {
    // The tab is closed: there is no badge to show it on, and its outcome is told elsewhere.
  }
}
