/** Of the only database, in this browser's profile. */
export const DATABASE_NAME = "jianbao";
