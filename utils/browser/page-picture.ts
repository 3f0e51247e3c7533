import { browser } from "wxt/browser";
import { fromBase64 } from "../export/json/bytes";
import { checked, type Fetched, faultOf } from "./fetch-picture";

/** Largest picture that a page hands over, in bytes: it comes as text, in one piece. */
const PAGE_BYTES = 8 * 1024 * 1024;

/** What comes back from a page's process: believed only as far as its shape goes. */
type Handed = { text?: unknown; status?: unknown } | null | undefined;

/**
 * Has the page in a tab fetch one of its own pictures, as it has just done: from the browser's cache,
 * with its own Referer, without a permission more. null: the page itself may not read that host.
 */
export async function fetchByPage(
  tabId: number,
  page: string,
  url: string,
): Promise<Fetched | null> {
  try {
    const [injection] = await browser.scripting.executeScript({
      target: { tabId },
      func: fetchHere,
      args: [url, new URL(page).origin, PAGE_BYTES],
    });
    return asFetched(injection?.result as Handed);
  } catch {
    // The tab is closed or elsewhere, and its access gone.
    return null;
  }
}

function asFetched(handed: Handed): Fetched | null {
  if (typeof handed?.status === "number") return { kind: "missed", fault: faultOf(handed.status) };
  if (typeof handed?.text !== "string") return null;
  try {
    return checked(fromBase64(handed.text));
  } catch {
    // Not base64.
    return null;
  }
}

/** Runs in the page's isolated world, so it stands on its own. */
async function fetchHere(
  url: string,
  origin: string,
  limit: number,
): Promise<{ text: string } | { status: number } | null> {
  if (location.origin !== origin) return null;
  try {
    const signal = AbortSignal.timeout(20_000);
    const response = await fetch(url, { cache: "force-cache", signal });
    if (!response.ok) return { status: response.status };
    const blob = await response.blob();
    if (blob.size > limit) return null;
    const reader = new FileReader();
    await new Promise((resolve) => {
      reader.onloadend = resolve;
      reader.readAsDataURL(blob);
    });
    const address = String(reader.result ?? "");
    return { text: address.slice(address.indexOf(",") + 1) };
  } catch {
    // Another host that lets no page read it.
    return null;
  }
}
