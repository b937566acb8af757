import type { Standing } from '../../story/workflow';
import type { Edition } from '../edition';
import { editionLanguage } from '../edition-details';
import { markup, type Markup } from '../story-html/markup';
import { given, lines } from '../xml/xml-file';
import { itemElement } from './item';
import { itemMeta, type ItemClass } from './item-meta';

/** An item of a package. */
export interface PackageMember {
  readonly guid: string;
  readonly itemClass: ItemClass;
  readonly title: string;
  /** Whether it may be used: of an item that is not in this message. */
  readonly standing?: Standing;
}

/** A part of a package: the main story, its sidebars, the photos of a gallery. `id` is its name within the package. */
export interface PackageGroup {
  readonly id: string;
  /** As the IPTC names it: `group:main`, `group:sidebar`. */
  readonly role: string;
  /** '' where it has none. */
  readonly title: string;
  readonly members: readonly PackageMember[];
}

export interface PackageFacts {
  readonly guid: string;
  readonly title: string;
  readonly provider: string;
  readonly groups: readonly PackageGroup[];
}

/** Items that belong together, in groups: a story with its photos, a gallery, a main story with its sidebars. */
export function packageItem(edition: Edition, { guid, title, provider, groups }: PackageFacts): Markup {
  const root = markup`<group id="root" role="group:package">\n${lines(
    groups.map(({ id }) => markup`<groupRef idref="${id}"/>`),
  )}\n</group>`;
  return itemElement('packageItem', {
    guid,
    version: Math.max(1, edition.version),
    language: editionLanguage(edition),
    rights: [],
    meta: itemMeta(edition, { itemClass: 'composite', provider, title, fileName: '', tellsNotes: false }),
    contentMeta: [markup`<language tag="${editionLanguage(edition)}"/>`],
    content: markup`<groupSet root="root">\n${lines([root, ...groups.map(groupElement)])}\n</groupSet>`,
  });
}

function groupElement({ id, role, title, members }: PackageGroup): Markup {
  const named = given(title, (text) => markup`<title>${text}</title>`);
  return markup`<group id="${id}" role="${role}">\n${lines([named, ...members.map(itemRef)])}\n</group>`;
}

function itemRef({ guid, itemClass, title, standing }: PackageMember): Markup {
  const status = given(standing ?? '', (each) => markup`<pubStatus qcode="stat:${each}"/>`);
  return markup`<itemRef residref="${guid}"><itemClass qcode="ninat:${itemClass}"/>${status}${given(
    title,
    (text) => markup`<title>${text}</title>`,
  )}</itemRef>`;
}
