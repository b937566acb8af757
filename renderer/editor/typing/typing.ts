import { Extension } from '@tiptap/core';
import { closeHistory, undo } from '@tiptap/pm/history';
import { Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { codeFence } from './block-signs';
import { keptAfter, keptBefore } from './kept-before';
import type { TypedChange, TypingRule } from './typing-rule';

/** Whether the last thing that happened to a text is that signs became something else. */
const key = new PluginKey<boolean>('typing');

/**
 * Signs that become something else as they are typed. The character is put in first, as it was typed; what it becomes
 * is a change of its own, so that Backspace or undo right after gives the signs back. Never in code, never in what is
 * pasted, and never while an input method is composing.
 */
export const typing = (rules: readonly TypingRule[]): Extension =>
  Extension.create({
    name: 'typing',
    priority: 700,
    addKeyboardShortcuts: () => ({
      Backspace: ({ editor: { view } }) => giveBack(view),
      Enter: ({ editor: { view } }) => fence(view),
    }),
    addProseMirrorPlugins: () => [typingPlugin(rules)],
  });

const typingPlugin = (rules: readonly TypingRule[]): Plugin<boolean> =>
  new Plugin<boolean>({
    key,
    state: { init: () => false, apply: (tr, before) => isJustMade(tr, before) },
    props: {
      handleTextInput: (view, from, to, text, typeIt) => {
        if (view.composing || text.length !== 1) return false;
        const change = changeFor(view, rules, from, to, text);
        if (!change) return false;
        view.dispatch(typeIt());
        changeAfter(view, text, change);
        return true;
      },
      handleDOMEvents: {
        compositionend: (view, event) => afterDeadKey(view, rules, event.data),
      },
    },
  });

function isJustMade(tr: Transaction, before: boolean): boolean {
  const made = tr.getMeta(key) as boolean | undefined;
  if (made !== undefined) return made;
  return tr.getMeta('appendedTransaction') === undefined
    ? before && !tr.docChanged && !tr.selectionSet
    : before;
}

function changeFor(
  { state }: EditorView,
  rules: readonly TypingRule[],
  from: number,
  to: number,
  character: string,
): TypedChange | null {
  const $at = state.doc.resolve(from);
  const marks = state.storedMarks ?? $at.marks();
  if (!$at.parent.inlineContent || $at.parent.type.spec.code) return null;
  if (marks.some((mark) => mark.type.name === 'code')) return null;
  const { text: before } = keptBefore($at);
  const typed = { character, before, after: keptAfter(state.doc.resolve(to)), $at };
  return firstOf(rules, (rule) => rule(typed));
}

function firstOf<Rule, Found>(rules: readonly Rule[], find: (rule: Rule) => Found | null): Found | null {
  for (const rule of rules) {
    const found = find(rule);
    if (found !== null) return found;
  }
  return null;
}

/** Makes the change where the character really went in. */
function changeAfter(view: EditorView, character: string, change: TypedChange): void {
  const { state } = view;
  if (!state.selection.empty || !(state.selection instanceof TextSelection)) return;
  const kept = keptBefore(state.selection.$from);
  if (!kept.text.endsWith(character)) return;
  const tr = change(state.tr, kept);
  if (tr?.docChanged) view.dispatch(closeHistory(tr).setMeta(key, true).scrollIntoView());
}

/** A dead key makes its sign in a composition; once that is part of the text, it is a sign like any other. */
function afterDeadKey(view: EditorView, rules: readonly TypingRule[], data: string): void {
  if (!/^["'`~-]$/.test(data)) return;
  const settled = 60; // milliseconds; ProseMirror reads the end of a composition 20 ms after it
  setTimeout(() => {
    if (view.isDestroyed || view.composing || !view.state.selection.empty) return;
    const at = view.state.selection.from;
    const change = at > 1 ? changeFor(view, rules, at - 1, at, data) : null;
    if (change) changeAfter(view, data, change);
  }, settled);
}

function giveBack(view: EditorView): boolean {
  return key.getState(view.state) === true && undo(view.state, view.dispatch.bind(view));
}

function fence(view: EditorView): boolean {
  const { $from, empty } = view.state.selection;
  if (!empty || $from.parentOffset !== $from.parent.content.size) return false;
  const kept = keptBefore($from);
  const tr = codeFence(kept.text, $from)?.(view.state.tr, kept);
  if (!tr) return false;
  view.dispatch(closeHistory(tr).setMeta(key, true).scrollIntoView());
  return true;
}
