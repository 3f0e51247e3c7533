/**
 * The match pattern of an address's site. Patterns name no port, and then mean all of them; sites
 * lead from http to https.
 */
export const sitePattern = (url: string): string => `*://${new URL(url).hostname}/*`;
