import Readability from "@mozilla/readability/Readability.js";

/**
 * Readability of which only the choice is used: what it does about metadata, addresses, pictures
 * and the tidiness of its result is left out, and what was found before needs no second look.
 * The build drops the methods of Readability that are overridden here.
 */
export class Chooser extends Readability<Element> {
  _unwrapNoscriptImages(): void {}
  _getJSONLD(): object {
    return {};
  }
  _removeScripts(): void {}
  _prepDocument(): void {}
  _getArticleMetadata(): { title: string } {
    return { title: "" };
  }
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
  _postProcessContent(): void {}
}
