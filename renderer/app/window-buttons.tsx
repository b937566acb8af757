import { Minus, Square, X, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../ui/icon';
import { request } from './api';
import styles from './title-bar.module.css';

const buttons = [
  ['minimize', 'Minimize', Minus],
  ['maximize', 'Maximize', Square],
  ['close', 'Close window', X],
] as const satisfies readonly (readonly [string, string, LucideIcon])[];

/** The window's own buttons, where the platform leaves them to us. They are the window manager's in all but name, so Tab passes them by. */
export function WindowButtons(): ReactNode {
  return (
    <div className={styles['windowButtons']}>
      {buttons.map(([action, name, drawing]) => (
        <button
          key={action}
          type="button"
          tabIndex={-1}
          aria-label={name}
          onClick={() => void request('window:control', { action })}
        >
          <Icon of={drawing} size={action === 'maximize' ? 14 : 16} />
        </button>
      ))}
    </div>
  );
}
