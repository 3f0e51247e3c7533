/** What the library page shows beside the list that has nothing to do with a clip. */
export const OWN_ROOMS = ["import", "settings"] as const;
export type OwnRoom = (typeof OWN_ROOMS)[number];
