import { storage } from "wxt/utils/storage";

/** The format chosen in the last export. */
export const lastFormat = storage.defineItem<string>("local:lastFormat", { fallback: "markdown" });
