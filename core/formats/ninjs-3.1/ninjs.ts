import type { PhotoMediaType } from '../../photo/photo';

/** A text with its role and media type: a headline or a description. */
export interface NinjsText {
  readonly role: string;
  readonly contentType: 'text/plain';
  readonly value: string;
}

/** The text of a story in one media type; counts leave captions out. */
export interface NinjsBody {
  readonly role: 'main';
  readonly contentType: 'text/html' | 'text/plain';
  readonly charCount: number;
  readonly wordCount: number;
  readonly value: string;
}

/** A file of a picture; `href` is absolute. */
export interface NinjsRendition {
  readonly name: string;
  readonly href: string;
  readonly contentType: PhotoMediaType;
  readonly width: number;
  readonly height: number;
  readonly sizeInBytes: number;
}

/** What stories and pictures have in common. Names are those of the ninjs 3.1 schema; undefined is not written. */
export interface NinjsObject {
  readonly uri: string;
  readonly pubStatus: 'usable';
  readonly by: string | undefined;
  readonly descriptions: readonly NinjsText[] | undefined;
}

/** One use of a photo in a story. */
export interface NinjsPicture extends NinjsObject {
  readonly type: 'picture';
  readonly name: string;
  readonly rel: 'lead' | 'body';
  readonly copyrightNotice: string | undefined;
  readonly infoSources: readonly { readonly name: string; readonly role: 'creditLine' }[] | undefined;
  readonly renditions: readonly NinjsRendition[] | undefined;
}

/** A story. */
export interface NinjsStory extends NinjsObject {
  readonly type: 'text';
  readonly standard: { readonly name: string; readonly version: string; readonly schema: string };
  readonly representationType: 'full';
  readonly version: string;
  readonly firstCreated: string;
  readonly versionCreated: string;
  readonly contentCreated: string;
  readonly language: string;
  readonly title: string | undefined;
  readonly slugline: string | undefined;
  readonly located: string | undefined;
  readonly headlines: readonly NinjsText[] | undefined;
  readonly bodies: readonly NinjsBody[];
  readonly associations: readonly NinjsPicture[] | undefined;
}
