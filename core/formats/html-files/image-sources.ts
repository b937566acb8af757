/** Where a page loads its photos from: from a site, and from a folder on a computer, where a page is not its own site. */
export const imageSources = "'self' file:";
