import type { ReactNode } from 'react';
import type { CorrectionKind } from '#core/document/schema';
import { noteTemplates } from '#core/publication/correction-wording';
import { LinkButton } from '../../../ui/link-button';
import styles from './correct.module.css';

export interface TemplatesProps {
  readonly kind: CorrectionKind;
  readonly text: string;
  readonly onTake: (text: string) => void;
}

/** Texts to begin with, as long as nothing of one's own was typed: they never take the place of words. */
export function Templates({ kind, text, onTake }: TemplatesProps): ReactNode {
  if (!isUntouched(text)) return null;
  return (
    <p className={styles['templates']}>
      Begin with:
      {noteTemplates
        .filter((template) => template.kind === kind)
        .map((template) => (
          <LinkButton key={template.name} onClick={() => onTake(template.text)}>
            {template.name}
          </LinkButton>
        ))}
    </p>
  );
}

/** Whether the text is empty, or a template as it was taken. */
export const isUntouched = (text: string): boolean =>
  text.trim() === '' || noteTemplates.some((template) => template.text === text);
