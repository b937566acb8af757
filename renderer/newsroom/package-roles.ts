import type { PackageRole } from '#core/story/package';

/** What a story is in a package, as the desk says it. */
export const roleName: Readonly<Record<PackageRole, string>> = {
  main: 'Main story',
  sidebar: 'Sidebar',
  gallery: 'Gallery',
  related: 'Related',
};

/** A story's place in its package in a few words: `Sidebar of Ferry strike`. */
export const sayPackage = ({ name, role }: { readonly name: string; readonly role: PackageRole }): string =>
  `${roleName[role]} of ${name}`;
