import type { PhotoMediaType } from '../../photo/photo';
import type { PackageRole } from '../../story/package';
import type { Standing } from '../../story/workflow';

/** A text with its role and media type: a headline or a description. */
export interface NinjsText {
  readonly role: string;
  readonly contentType: 'text/plain';
  readonly value: string;
}

/** Who wrote a story, or worked for whom. */
export interface NinjsInfoSource {
  readonly name: string;
  readonly role: string;
}

/** What a story is about, or the part of the newspaper it belongs to. */
export interface NinjsSubject {
  readonly name: string;
  readonly rel: 'section' | 'keyword';
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
  readonly title?: string | undefined;
  readonly width: number;
  readonly height: number;
  readonly sizeInBytes: number;
  /** What every crop keeps in its frame, in pixels. */
  readonly poi?: { readonly x: number; readonly y: number };
}

/** What stories and pictures have in common. Names are those of the ninjs 3.1 schema; undefined is not written. */
export interface NinjsObject {
  readonly uri: string;
  readonly pubStatus: Standing;
  readonly by: string | undefined;
  readonly descriptions: readonly NinjsText[] | undefined;
}

/** One use of a photo in a story. */
export interface NinjsPicture extends NinjsObject {
  readonly type: 'picture';
  readonly name: string;
  readonly rel: 'lead' | 'body';
  /** The title, terms and headline of the photo itself; its caption in this story is a description. */
  readonly title: string | undefined;
  readonly usageTerms: string | undefined;
  readonly headlines: readonly NinjsText[] | undefined;
  readonly copyrightNotice: string | undefined;
  readonly infoSources: readonly { readonly name: string; readonly role: 'creditLine' }[] | undefined;
  readonly renditions: readonly NinjsRendition[] | undefined;
}

/** Another story of the package this one is in, known by its headline alone where it went out. */
export interface NinjsRelated {
  readonly type: 'text';
  readonly representationType: 'partial';
  readonly name: string;
  readonly uri: string;
  readonly rel: PackageRole;
  readonly pubStatus: Standing;
  readonly title: string | undefined;
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
  readonly embargoedUntil: string | undefined;
  readonly language: string;
  /** 1 to 9, 1 the most urgent. */
  readonly urgency: number | undefined;
  readonly title: string | undefined;
  /** What was put right in it, and what editors say of it. */
  readonly edNote: string | undefined;
  readonly slugline: string | undefined;
  readonly located: string | undefined;
  readonly altIds: readonly { readonly role: 'urlSlug'; readonly value: string }[] | undefined;
  readonly infoSources: readonly NinjsInfoSource[] | undefined;
  readonly subjects: readonly NinjsSubject[] | undefined;
  readonly headlines: readonly NinjsText[] | undefined;
  readonly bodies: readonly NinjsBody[];
  readonly associations: readonly (NinjsPicture | NinjsRelated)[] | undefined;
}
