import Readability from "@mozilla/readability/Readability.js";

/**
 * Readability's choice alone: what `parse` does about metadata, addresses, pictures and the tidiness
 * of its result is left out, and what was found before needs no second look.
 * The build puts these answers into Readability and drops what is asked for them.
 */
export class Chooser extends Readability<Element> {
  declare _grabArticle: () => Element | null;

  // A sketch is a document of the browser, without inline elements, dialogs, menus or a byline.
  _docJSDOMParser = null;
  _debug = false;
  _nbTopCandidates = 5;
  /** With less text than this, it tries again with fewer rules, up to three times. */
  _charThreshold = 500;
  _articleByline = true;
  // What is called like a menu or a comment has gone by then, and nothing is tidied here.
  FLAG_STRIP_UNLIKELYS = 0;
  FLAG_CLEAN_CONDITIONALLY = 0;
  ELEMENT_NODE = 1;
  TEXT_NODE = 3;
  PHRASING_ELEMS = [];
  UNLIKELY_ROLES = [];

  /** What it would keep. It takes its document apart. Null: nothing. */
  choose(): Element | null {
    return this._grabArticle();
  }
  log(): void {}
  _isProbablyVisible(): boolean {
    return true;
  }
  _isValidByline(): boolean {
    return false;
  }
  _headerDuplicatesTitle(): boolean {
    return false;
  }
  _isElementWithoutContent(): boolean {
    return false;
  }
  _prepArticle(): void {}
}
