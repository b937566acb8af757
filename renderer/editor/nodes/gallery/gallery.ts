import { Node } from '@tiptap/core';
import { storySchema } from '#core/document/schema';
import { coreAttribute } from '../../core-attribute';
import { galleryView } from './gallery-view';
import { galleryKeys } from './gallery-keys';

const titleOf = (gallery: HTMLElement): string => gallery.dataset['title'] ?? '';

/** Photos that are shown together, under a title of their own. None of them leads the story. */
export const Gallery = Node.create({
  name: 'gallery',
  // Its keys come before those of photos, which know nothing of galleries.
  priority: 510,
  group: 'part',
  content: storySchema.nodes.gallery.spec.content ?? '',
  defining: true,
  isolating: true,
  draggable: true,
  addAttributes: () => ({ title: { ...coreAttribute('gallery', 'title'), parseHTML: titleOf } }),
  parseHTML: () => [{ tag: 'section[data-gallery]' }],
  renderHTML: ({ node }) => ['section', { 'data-gallery': '', 'data-title': String(node.attrs['title']) }, 0],
  addNodeView:
    () =>
    ({ node, view, getPos }) =>
      galleryView(node, view, getPos),
  addProseMirrorPlugins: () => [galleryKeys()],
});
