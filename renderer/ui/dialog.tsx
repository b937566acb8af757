import { X } from 'lucide-react';
import { useId, useLayoutEffect, useRef, type ReactNode, type SyntheticEvent } from 'react';
import { Button } from './button';
import { Icon } from './icon';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly title: string;
  /** Stands beside the title: what the dialog is about. */
  readonly about?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
  readonly footer?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A modal dialog. The platform's own element keeps the focus inside, makes the rest inert, needs no styles that the
 * content security policy would refuse, and gives the focus back when it closes. An element with `data-first-focus`
 * takes the focus first.
 */
export function Dialog({ title, about, size = 'medium', footer, onClose, children }: DialogProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  useLayoutEffect(() => openModal(dialog.current), []);
  const cancel = (event: SyntheticEvent<HTMLDialogElement>) => {
    event.preventDefault();
    if (event.target === event.currentTarget) onClose();
  };
  return (
    <dialog
      ref={dialog}
      className={[styles['dialog'], styles[size]].join(' ')}
      aria-labelledby={name}
      onCancel={cancel}
    >
      <header className={styles['header']}>
        <h1 id={name}>{title}</h1>
        {about}
        <Button square tone="bare" className={styles['close']} aria-label="Close" onClick={onClose}>
          <Icon of={X} />
        </Button>
      </header>
      <div className={styles['body']}>{children}</div>
      {footer && <footer className={styles['footer']}>{footer}</footer>}
    </dialog>
  );
}

/** Shows a dialog over everything else; the answer closes it and gives the focus back. */
export function openModal(dialog: HTMLDialogElement | null): () => void {
  const before = document.activeElement;
  const caret = caretIn(before);
  dialog?.showModal();
  dialog?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
  return () => {
    dialog?.close();
    if (!(before instanceof HTMLElement) || !before.isConnected) return;
    before.focus();
    if (caret) giveBackCaret(before, caret);
  };
}

/** Where one was in a text that is edited in place. */
function caretIn(element: Element | null): Range | null {
  const selection = document.getSelection();
  const isText = element instanceof HTMLElement && element.isContentEditable;
  if (!isText || !selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return element.contains(range.commonAncestorContainer) ? range.cloneRange() : null;
}

/** A text that has the focus but no caret takes no key: what is typed then would be lost. */
function giveBackCaret(text: HTMLElement, caret: Range): void {
  const selection = document.getSelection();
  if (!selection || text.contains(selection.anchorNode) || !text.contains(caret.commonAncestorContainer))
    return;
  selection.removeAllRanges();
  selection.addRange(caret);
}
