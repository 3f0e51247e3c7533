import { defineExtensionMessaging } from "@webext-core/messaging";
import type { Browser } from "wxt/browser";
import type { Failure } from "../clip/failure";
import type { ClipEdit } from "../library/clip-edit";
import type { ClipRequest } from "./clip-tab";
import { isOwnPage } from "./own-page";

export interface Saved {
  kind: "saved";
  /** The clip that now holds the article. */
  id: string;
}

/** What the pages of the extension ask of its background; everything crosses as plain data. */
interface Messages {
  /** Clips the page in a tab. Answers when the clip is committed, or why it is not. */
  clipTab(request: ClipRequest): Saved | Failure;
  /** Changes a clip. The background outlives a popup that is closed while it is typed in. */
  editClip(edit: ClipEdit): void;
  /** Fetches the pictures that a clip lacks; null: those of all clips that are due by now. */
  fetchPictures(clip: string | null): void;
  /** Clips a page anew with all its further pages. Needs access to its site. */
  clipPages(url: string): Saved | Failure;
}

const messenger = defineExtensionMessaging<Messages>();

export const sendMessage = messenger.sendMessage;

type Answers = {
  [kind in keyof Messages]: (
    data: Parameters<Messages[kind]>[0],
  ) => Promise<ReturnType<Messages[kind]>>;
};

/** Answers what our own pages ask; whatever else asks gets an error. Call it once, at once. */
export function answerMessages(answers: Answers): void {
  messenger.onMessage("clipTab", ({ data, sender }) => answers.clipTab(ours(sender, data)));
  messenger.onMessage("editClip", ({ data, sender }) => answers.editClip(ours(sender, data)));
  messenger.onMessage("fetchPictures", ({ data, sender }) =>
    answers.fetchPictures(ours(sender, data)),
  );
  messenger.onMessage("clipPages", ({ data, sender }) => answers.clipPages(ours(sender, data)));
}

function ours<T>(sender: Browser.runtime.MessageSender, data: T): T {
  if (isOwnPage(sender)) return data;
  throw new Error("Only pages of this extension may ask for this.");
}
