import { packageRoles } from '../../story/package';
import { oneLine } from '../clean-text';
import type { Edition, EditionMember, EditionPackage } from '../edition';
import { editionTitle } from '../edition-details';
import type { Markup } from '../story-html/markup';
import { packageItem, type PackageMember } from './package-item';

/** The packages a story is in, as items: the story of this message by its title, the others by their ids and how they stand. */
export function storyPackages(edition: Edition, provider: string): Markup[] {
  return (edition.packages ?? []).map((each) =>
    packageItem(edition, {
      guid: `urn:uuid:${each.id}`,
      title: titleOf(edition, each),
      provider,
      groups: packageRoles.flatMap((role) => {
        const members = each.members.filter((member) => member.role === role);
        if (members.length === 0) return [];
        return [{ id: role, role: `group:${role}`, title: '', members: members.map(memberFor(edition)) }];
      }),
    }),
  );
}

const memberFor =
  (edition: Edition) =>
  ({ storyId, headline, standing }: EditionMember): PackageMember => {
    const guid = `urn:uuid:${storyId}`;
    return storyId === edition.storyId
      ? { guid, itemClass: 'text', title: editionTitle(edition) }
      : { guid, itemClass: 'text', title: oneLine(headline), standing };
  };

/** A package is called what its main story is, as far as receivers know it. */
function titleOf(edition: Edition, { members }: EditionPackage): string {
  const main = members.find(({ role }) => role === 'main');
  const told = main && main.storyId !== edition.storyId ? oneLine(main.headline) : '';
  return told || editionTitle(edition);
}
