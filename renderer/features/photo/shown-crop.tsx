import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { cropNames, type CropName } from '#core/photo/crops';
import styles from './crop-stage.module.css';

export interface ShownCropProps {
  readonly shown: CropName;
  readonly onShown: (name: CropName) => void;
}

const named = (name: CropName): string => (name === 'full' ? 'Full' : name);

/** Which crop the story shows: one stop for Tab, arrow keys choose. */
export function ShownCrop({ shown, onShown }: ShownCropProps): ReactNode {
  const group = useRef<HTMLDivElement>(null);
  const choose = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = (cropNames.indexOf(shown) + step + cropNames.length) % cropNames.length;
    const next = cropNames[at];
    if (next === undefined) return;
    onShown(next);
    group.current?.querySelectorAll('button')[at]?.focus();
  };
  return (
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus -- the radios take the focus, one at a time
    <div ref={group} className={styles['seg']} role="radiogroup" aria-label="Crop shown" onKeyDown={choose}>
      {cropNames.map((name, at) => (
        <button
          key={name}
          type="button"
          role="radio"
          aria-checked={name === shown}
          aria-keyshortcuts={String(at + 1)}
          tabIndex={name === shown ? 0 : -1}
          onClick={() => onShown(name)}
        >
          {named(name)}
        </button>
      ))}
    </div>
  );
}
