import { oneLine } from '../clean-text';
import type { EditionMember } from '../edition';
import type { NinjsRelated } from './ninjs';

/** Another story of a package as a ninjs object: what it is to this one, and whether it may be used. */
export function relatedObject(
  { storyId, role, headline, standing }: EditionMember,
  number: number,
): NinjsRelated {
  return {
    name: `story-${number}`,
    uri: `urn:uuid:${storyId}`,
    type: 'text',
    representationType: 'partial',
    rel: role,
    pubStatus: standing,
    title: oneLine(headline) || undefined,
  };
}
