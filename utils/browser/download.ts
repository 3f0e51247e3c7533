/** How long the browser may take to open the file that it was handed. */
const REVOKE_AFTER_MS = 60_000;

/** Hands a file to the browser's downloads. Needs a page, and no permission. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}
