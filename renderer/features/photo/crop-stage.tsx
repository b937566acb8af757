import { Crosshair } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { cropFrame, type PhotoCuts, type PixelSize } from '#core/photo/crops';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { CropFrames } from './crop-frames';
import { leavesFocusOut, moveFocus, moveFrame, resizeFrame, setFrame } from './crop-moves';
import { CropPreviews } from './crop-previews';
import { sayPlace } from './say-crop';
import { ShownCrop } from './shown-crop';
import styles from './crop-stage.module.css';

export interface CropStageProps {
  readonly address: string;
  readonly picture: PixelSize;
  readonly cuts: PhotoCuts;
  readonly isFocusing: boolean;
  readonly onFocusing: (isFocusing: boolean) => void;
  readonly onCuts: (cuts: PhotoCuts) => void;
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const resizing: Readonly<Record<string, number>> = { '+': 1.05, '=': 1.05, '-': 0.95, _: 0.95, '−': 0.95 };

/** The picture with its crops drawn over it, all from one focal point or set by hand, and what comes of them. */
export function CropStage(props: CropStageProps): ReactNode {
  const { picture, cuts, isFocusing, onFocusing, onCuts } = props;
  const { shown } = cuts;
  const [said, say] = useState('');
  const write = (next: PhotoCuts) => {
    onCuts(next);
    say(sayPlace(picture, next, isFocusing));
  };
  const keys = (event: KeyboardEvent) => {
    const next = keyed(event, picture, cuts, isFocusing);
    if (!next) return;
    event.preventDefault();
    write(next);
  };
  const out = leavesFocusOut(picture, cuts);
  return (
    <section className={styles['stage']} aria-label="Crop">
      <div className={styles['tools']}>
        <ShownCrop shown={shown} onShown={(name) => onCuts({ ...cuts, shown: name })} />
        <Button
          tone="bare"
          keys="F"
          aria-pressed={isFocusing}
          className={isFocusing ? styles['on'] : undefined}
          onClick={() => onFocusing(!isFocusing)}
        >
          <Icon of={Crosshair} size={14} />
          Focal point
        </Button>
        <span className={styles['help']}>Arrow keys move, Shift for 10, + and − resize</span>
        <Button tone="bare" onClick={() => onCuts({ shown, focus: { x: 0.5, y: 0.5 }, byHand: {} })}>
          Reset
        </Button>
      </div>
      <CropFrames {...props} onKeyDown={keys} />
      <div className={styles['outs']}>
        <CropPreviews {...props} />
        <p className={styles['keeps']}>
          {out.length === 0
            ? 'All three keep the focal point inside the frame.'
            : `${out.join(' and ')} ${out.length === 1 ? 'leaves' : 'leave'} the focal point out.`}
        </p>
      </div>
      <p className={styles['heard']} role="status">
        {said}
      </p>
    </section>
  );
}

/** What a key makes of the crops; null where it does nothing to them. */
function keyed(
  { key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent,
  picture: PixelSize,
  cuts: PhotoCuts,
  isFocusing: boolean,
): PhotoCuts | null {
  if (altKey || ctrlKey || metaKey) return null;
  const step = steps[key];
  const by = shiftKey ? 0.1 : 0.01;
  const { shown } = cuts;
  if (step && isFocusing) return moveFocus(cuts, step[0] * by, step[1] * by);
  if (shown === 'full') return null;
  const frame = cropFrame(picture, shown, cuts);
  if (step) return setFrame(cuts, shown, moveFrame(frame, step[0] * by, step[1] * by));
  const factor = resizing[key];
  return factor === undefined ? null : setFrame(cuts, shown, resizeFrame(frame, factor));
}
