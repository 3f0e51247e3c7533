/** Addresses that a link may lead to. `javascript:` and its like never leave a clip. */
export const isFollowed = (href: string): boolean =>
  href.startsWith("https:") || FOLLOWED.test(href);

/** Pictures on the web. */
export const isRemotePicture = (src: string): boolean => REMOTE.test(src);

/** Pictures that are held in their own address; drawings could hold more than a picture. */
export const isHeldPicture = (src: string): boolean => HELD.test(src);

const FOLLOWED = /^(?:https?:|mailto:|tel:|#)/i;
const REMOTE = /^https?:/i;
const HELD = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i;
