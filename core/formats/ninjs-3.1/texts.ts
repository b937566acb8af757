import type { NinjsText } from './ninjs';

/** Texts by role as ninjs lists them; empty ones are left out, and a list of none is no list. */
export function texts(byRole: Readonly<Record<string, string>>): NinjsText[] | undefined {
  const given = Object.entries(byRole).filter(([, value]) => value !== '');
  if (given.length === 0) return undefined;
  return given.map(([role, value]) => ({ role, contentType: 'text/plain', value }));
}
