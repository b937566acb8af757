/* eslint-disable @typescript-eslint/unbound-method -- each original is called with the `this` of its stand-in */
import { Fragment, Node } from 'prosemirror-model';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { onTestFinished, vi } from 'vitest';

type Visitor = Parameters<Fragment['nodesBetween']>[2];

/** How many nodes were handed out by walks of a document, and how many decorations were made, since it was reset. */
export interface NodeVisits {
  readonly count: () => number;
  readonly reset: () => void;
}

/**
 * Counts every node that any walk visits, and every decoration that is made from nothing, until the test is over:
 * work that must not grow with a story when one key is typed in it.
 */
export function countNodeVisits(): NodeVisits {
  let visits = 0;
  const counting = new WeakSet<Visitor>();
  const counted = (visit: Visitor): Visitor => {
    if (counting.has(visit)) return visit; // a walk goes down by calling itself
    const counter: Visitor = (...args) => {
      visits += 1;
      return visit(...args);
    };
    counting.add(counter);
    return counter;
  };

  const { nodesBetween, forEach } = Fragment.prototype;
  vi.spyOn(Fragment.prototype, 'nodesBetween').mockImplementation(function (this: Fragment, ...args) {
    const [from, to, visit, ...others] = args;
    nodesBetween.call(this, from, to, counted(visit), ...others);
  });
  vi.spyOn(Fragment.prototype, 'forEach').mockImplementation(function (this: Fragment, visit) {
    visits += this.childCount;
    forEach.call(this, visit);
  });
  const { toJSON } = Node.prototype;
  vi.spyOn(Node.prototype, 'toJSON').mockImplementation(function (this: Node): unknown {
    visits += 1;
    return toJSON.call(this);
  });
  const children = Object.getOwnPropertyDescriptor(Node.prototype, 'children');
  vi.spyOn(Node.prototype, 'children', 'get').mockImplementation(function (this: Node) {
    visits += this.childCount;
    return children?.get?.call(this) as readonly Node[];
  });
  for (const kind of ['inline', 'node', 'widget'] as const) {
    const make = Decoration[kind] as (...args: readonly unknown[]) => Decoration;
    vi.spyOn(Decoration, kind).mockImplementation((...args: readonly unknown[]) => {
      visits += 1;
      return make(...args);
    });
  }
  const { create } = DecorationSet;
  vi.spyOn(DecorationSet, 'create').mockImplementation((doc, decorations) => {
    visits += decorations.length;
    return create(doc, decorations);
  });
  onTestFinished(() => void vi.restoreAllMocks());
  return {
    count: () => visits,
    reset: () => {
      visits = 0;
    },
  };
}
