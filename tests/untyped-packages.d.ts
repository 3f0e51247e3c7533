/** Packages that bring no types: as much as the tests use. */
declare module "@citation-js/core" {
  export const plugins: {
    input: {
      chain(text: unknown, options: { forceType: string; generateGraph: boolean }): unknown[];
    };
  };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
declare module "jsdom" {
  export class JSDOM {
    constructor(html?: string, options?: { url?: string; runScripts?: "outside-only" });
    readonly window: Window & { eval(script: string): Promise<{ article?: unknown }> };
  }
}
declare module "turndown" {
  export default class TurndownService {
    constructor(options: { headingStyle: "atx"; codeBlockStyle: "fenced" });
    turndown(body: HTMLElement): string;
  }
}
