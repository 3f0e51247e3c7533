const JOINED = String.raw`\p{L}\p{M}\p{N}\p{Extended_Pictographic}`;

/**
 * Source of a pattern (flag `u`): a joiner of no width where it shapes what stands around it, as in
 * emoji, Persian, Bengali and Hindi. Anywhere else nobody sees it.
 */
export const JOINER = String.raw`(?<=[${JOINED}\p{Emoji_Modifier}])[\u200c\u200d](?=[${JOINED}])`;
