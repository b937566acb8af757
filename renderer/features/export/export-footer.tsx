import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { Progress } from '../../ui/progress';
import styles from './export-dialog.module.css';
import { saveLabel, type ToSave } from './save-label';
import type { ExportProgress } from './use-progress';

// What had the focus goes away with what it did.
const takeFocus = (element: HTMLElement | null): void => element?.focus();

export interface ChoiceFooterProps {
  readonly toSave: ToSave;
  /** Why nothing can be saved; '' where it can. */
  readonly why: string;
  /** Whether a person is back here from a dialog that was closed. */
  readonly isBack: boolean;
  /** Copies the story instead; null where there are several. */
  readonly onCopy: (() => void) | null;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/** The way out, and the button that names what is made. */
export function ChoiceFooter({ toSave, why, isBack, onCopy, onSave, onClose }: ChoiceFooterProps): ReactNode {
  return (
    <>
      <span className={styles['note']}>
        {why || 'Arrow keys look at a format, Space takes it in. The preview is made from what is saved.'}
      </span>
      {onCopy && (
        <Button size="large" onClick={onCopy}>
          Copy…
        </Button>
      )}
      <Button size="large" keys="Esc" onClick={onClose}>
        Cancel
      </Button>
      <Button
        size="large"
        tone="primary"
        disabled={why !== ''}
        ref={isBack ? takeFocus : undefined}
        onClick={onSave}
      >
        {saveLabel(toSave)}
      </Button>
    </>
  );
}

export interface RunningFooterProps {
  readonly progress: ExportProgress | null;
  readonly onStop: () => void;
}

/** How far it is, and the way to stop it. */
export function RunningFooter({ progress, onStop }: RunningFooterProps): ReactNode {
  const part = progress && progress.total > 0 ? progress.done / progress.total : null;
  return (
    <>
      <Progress label="Exported" part={part} />
      <span className={styles['note']} tabIndex={-1} ref={takeFocus}>
        {progress ? `${progress.done} of ${progress.total}. ${progress.name}` : 'Choose a folder.'}
      </span>
      <Button size="large" keys="Esc" onClick={onStop}>
        Stop
      </Button>
    </>
  );
}

export interface ReportFooterProps {
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** Back to the choices, or out. */
export function ReportFooter({ onBack, onClose }: ReportFooterProps): ReactNode {
  return (
    <>
      <span className={styles['note']} />
      <Button size="large" onClick={onBack}>
        Export again
      </Button>
      <Button size="large" tone="primary" keys="Esc" onClick={onClose}>
        Close
      </Button>
    </>
  );
}
