import { defineExtensionMessaging } from "@webext-core/messaging";
import type { Failure } from "../clip/failure";
import type { ClipEdit } from "../library/clip-edit";
import type { ClipRequest } from "./clip-tab";

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
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();
