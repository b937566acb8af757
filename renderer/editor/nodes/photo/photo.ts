import { Node } from '@tiptap/core';
import { storySchema } from '#core/document/schema';
import { coreAttribute } from '../../core-attribute';
import { keepPhotosWhole } from './keep-photos-whole';
import { oneLead } from './one-lead';
import { photoKeys } from './photo-keys';
import type { PhotoSource } from './photo-source';
import { photoView } from './photo-view';

const idOf = (figure: HTMLElement): string => figure.dataset['photo'] ?? '';
const altOf = (figure: HTMLElement): string => figure.dataset['alt'] ?? '';
const leads = (figure: HTMLElement): boolean => figure.dataset['lead'] !== undefined;

/** One use of a photo. Its content is the caption of this use; the credit comes from the photo itself. */
export const photo = (source: PhotoSource): Node =>
  Node.create({
    name: 'photo',
    // Before the keys of lists and gaps, which know nothing of captions.
    priority: 500,
    group: 'block',
    content: 'text*',
    marks: storySchema.nodes.photo.spec.marks ?? '',
    isolating: true,
    draggable: true,
    selectable: true,
    addAttributes: () => ({
      photo: { ...coreAttribute('photo', 'photo'), parseHTML: idOf },
      alt: { ...coreAttribute('photo', 'alt'), parseHTML: altOf },
      lead: { ...coreAttribute('photo', 'lead'), parseHTML: leads },
    }),
    parseHTML: () => [
      {
        tag: 'figure[data-photo]',
        contentElement: 'figcaption',
        getAttrs: (figure) => (/^[0-9a-f]{64}$/.test(idOf(figure)) ? null : false),
      },
    ],
    renderHTML: ({ node }) => [
      'figure',
      {
        'data-photo': String(node.attrs['photo']),
        'data-alt': String(node.attrs['alt']),
        ...(node.attrs['lead'] === true ? { 'data-lead': '' } : {}),
      },
      ['figcaption', 0],
    ],
    addNodeView:
      () =>
      ({ node, view, getPos }) =>
        photoView({ node, view, getPos, source }),
    addProseMirrorPlugins: () => [photoKeys(), keepPhotosWhole(), oneLead()],
  });
