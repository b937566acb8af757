/** The longest edge of a thumbnail, in pixels. */
export const thumbnailEdge = 480;

/** The most pixels a photo may have: above the largest cameras, below what fills a computer's memory. */
export const mostPixels = 120_000_000;
