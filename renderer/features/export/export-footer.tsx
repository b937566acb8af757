import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import styles from './export-dialog.module.css';
import { saveLabel } from './save-label';

export interface ExportFooterProps {
  /** '' while the formats are not known. */
  readonly formatName: string;
  readonly isSaving: boolean;
  readonly isSaved: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/** The way out, and the button that names what is made. */
export function ExportFooter({
  formatName,
  isSaving,
  isSaved,
  onSave,
  onClose,
}: ExportFooterProps): ReactNode {
  return (
    <>
      <span className={styles['note']}>The preview is made from the text that is saved.</span>
      <Button size="large" keys="Esc" onClick={onClose}>
        {isSaved ? 'Close' : 'Cancel'}
      </Button>
      <Button size="large" tone="primary" disabled={formatName === ''} busy={isSaving} onClick={onSave}>
        {saveLabel(formatName)}
      </Button>
    </>
  );
}
