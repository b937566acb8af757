import { Node } from '@tiptap/core';
import { isPhotoCuts } from '#core/document/photo-cuts';
import { storySchema } from '#core/document/schema';
import type { PhotoCuts } from '#core/photo/crops';
import { coreAttribute } from '../../core-attribute';
import { keepPhotosWhole } from './keep-photos-whole';
import { oneLead } from './one-lead';
import { photoKeys } from './photo-keys';
import type { OpenPhoto, PhotoSource } from './photo-source';
import { photoView } from './photo-view';

const idOf = (figure: HTMLElement): string => figure.dataset['photo'] ?? '';
const altOf = (figure: HTMLElement): string => figure.dataset['alt'] ?? '';
const leads = (figure: HTMLElement): boolean => figure.dataset['lead'] !== undefined;

const isDecorative = (figure: HTMLElement): boolean => figure.dataset['decorative'] !== undefined;

/** Cuts as a copied figure carries them; what is not sound counts as uncut. */
function cutsOf(figure: HTMLElement): PhotoCuts | null {
  try {
    const cuts: unknown = JSON.parse(figure.dataset['cuts'] ?? 'null');
    return isPhotoCuts(cuts) ? cuts : null;
  } catch {
    return null;
  }
}

/** One use of a photo. Its content is the caption of this use; the credit comes from the photo itself. */
export const photo = (source: PhotoSource, open: OpenPhoto): Node =>
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
      decorative: { ...coreAttribute('photo', 'decorative'), parseHTML: isDecorative },
      cuts: { ...coreAttribute('photo', 'cuts'), parseHTML: cutsOf },
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
        ...(node.attrs['decorative'] === true ? { 'data-decorative': '' } : {}),
        ...(node.attrs['cuts'] === null ? {} : { 'data-cuts': JSON.stringify(node.attrs['cuts']) }),
      },
      ['figcaption', 0],
    ],
    addNodeView:
      () =>
      ({ node, view, getPos, editor }) =>
        photoView({ node, view, getPos, source, open: (pos) => open(pos, editor) }),
    addProseMirrorPlugins() {
      return [photoKeys((pos) => open(pos, this.editor)), keepPhotosWhole(), oneLead()];
    },
  });
