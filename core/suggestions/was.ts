import type { Attrs, Mark, Node, Schema } from 'prosemirror-model';

/**
 * What a `modification` changed, as the JSON in its `was`: one mark of a text, which it had with these attributes or
 * not at all (null), or the type and the attributes of a block.
 */
export type Was =
  | { readonly kind: 'mark'; readonly mark: string; readonly attrs: Attrs | null }
  | { readonly kind: 'block'; readonly type: string; readonly attrs: Attrs };

/** What a text was in one kind of mark, as the `was` of a modification. */
export function wasMark(name: string, mark: Mark | undefined): string {
  return JSON.stringify({ kind: 'mark', mark: name, attrs: mark ? mark.attrs : null } satisfies Was);
}

/** What a block was, as the `was` of a modification. */
export function wasBlock(node: Node): string {
  return JSON.stringify({ kind: 'block', type: node.type.name, attrs: node.attrs } satisfies Was);
}

/** Reads a `was`; null where it says nothing that can be. */
export function readWas(text: string): Was | null {
  try {
    const json: unknown = JSON.parse(text);
    return isWas(json) ? json : null;
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isWas(json: unknown): json is Was {
  if (!isObject(json)) return false;
  if (json['kind'] === 'block') return typeof json['type'] === 'string' && isObject(json['attrs']);
  const isAttrs = json['attrs'] === null || isObject(json['attrs']);
  return json['kind'] === 'mark' && typeof json['mark'] === 'string' && isAttrs;
}

/** The mark that a text had; null where it had none, or the schema takes none like it. */
export function formerMark(schema: Schema, was: Was): Mark | null {
  if (was.kind !== 'mark' || was.attrs === null) return null;
  try {
    return schema.markFromJSON({ type: was.mark, attrs: was.attrs });
  } catch {
    return null;
  }
}

/** An empty block like the one that was; null where the schema takes none like it. */
export function formerBlock(schema: Schema, was: Was): Node | null {
  if (was.kind !== 'block') return null;
  try {
    return schema.nodeFromJSON({ type: was.type, attrs: was.attrs });
  } catch {
    return null;
  }
}
