import { DATABASE_NAME } from "./database-name";

/**
 * Has the browser begin to open the database while the page's code is still being loaded: that takes
 * Chromium longer the more is in it, and does not need the code. What a library is made of stays
 * `LibraryDatabase`'s affair: where there is none, none is made, and an upgrade is not held up.
 */
export function openEarly(factory: Pick<IDBFactory, "open">): void {
  const request = factory.open(DATABASE_NAME);
  request.onupgradeneeded = () => request.transaction?.abort();
  // Whoever opens it to use it is told why it cannot be opened.
  request.onerror = (event) => event.preventDefault();
  request.onsuccess = () => {
    const { result } = request;
    result.onversionchange = () => result.close();
  };
}
