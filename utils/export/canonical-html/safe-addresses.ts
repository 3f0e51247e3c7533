/** Addresses that a link may lead to. `javascript:` and its like never leave a clip. */
export const isFollowed = (href: string): boolean => /^(?:https?:|mailto:|tel:|#)/i.test(href);

/** Pictures on the web. */
export const isRemotePicture = (src: string): boolean => /^https?:/i.test(src);

/** Pictures that are held in their own address; drawings could hold more than a picture. */
export const isHeldPicture = (src: string): boolean =>
  /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i.test(src);
