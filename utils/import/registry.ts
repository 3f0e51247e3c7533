import { ownPageImporter } from "./html/own-page";
import type { Importer } from "./importer";
import { backupImporter } from "./json/backup-importer";
import { firefoxBookmarksImporter } from "./json/firefox-bookmarks";
import { omnivoreImporter } from "./json/omnivore";
import { pocketHighlightsImporter } from "./json/pocket-highlights";
import { wallabagImporter } from "./json/wallabag";
import { addressTableImporter } from "./lists/address-table";
import { bookmarksImporter } from "./lists/bookmarks";
import { instapaperImporter } from "./lists/instapaper";
import { oneTabImporter } from "./lists/one-tab";
import { ownTableImporter } from "./lists/own-table";
import { pocketImporter } from "./lists/pocket";
import { raindropImporter } from "./lists/raindrop";
import { readLaterPageImporter } from "./lists/read-later-page";
import { readerImporter } from "./lists/reader";
import { markdownImporter } from "./markdown/markdown-importer";

/** Every format that can be read; the first that recognises a file reads it. */
export const IMPORTERS: readonly Importer[] = [
  backupImporter,
  ownPageImporter,
  bookmarksImporter,
  firefoxBookmarksImporter,
  readLaterPageImporter,
  omnivoreImporter,
  wallabagImporter,
  ownTableImporter,
  pocketImporter,
  pocketHighlightsImporter,
  instapaperImporter,
  readerImporter,
  raindropImporter,
  addressTableImporter,
  markdownImporter,
  oneTabImporter,
];
