/**
 * Stands in for WXT's context of content scripts, which would tell each page that an extension is
 * there. Ours ends with its one call and needs none.
 */
export class ContentScriptContext {}
