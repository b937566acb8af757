import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import {
  cropFrame,
  cropNames,
  type CropFrame,
  type CutName,
  type FocalPoint,
  type PixelSize,
} from '#core/photo/crops';
import { drawCorner, moveFrame, setFrame, type Corner } from './crop-moves';
import type { CropStageProps } from './crop-stage';
import { sayFocus } from './say-crop';
import { useDrag } from './use-drag';
import styles from './crop-frames.module.css';

export interface CropFramesProps extends CropStageProps {
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const corners: readonly Corner[] = ['nw', 'ne', 'sw', 'se'];
const percent = (part: number): string => `${part * 100}%`;
/** As large as the room allows, in the shape of the picture. */
const fitting = ({ width, height }: PixelSize) => ({
  aspectRatio: `${width} / ${height}`,
  width: `min(100cqw, ${width / height} * 100cqh)`,
});
const placeOf = ({ x, y, width, height }: CropFrame) => ({
  left: percent(x),
  top: percent(y),
  width: percent(width),
  height: percent(height),
});

/** All crops as frames over the picture, the chosen one with handles, and the focal point. */
export function CropFrames(props: CropFramesProps): ReactNode {
  const { address, picture, cuts, isFocusing, onFocusing, onCuts, onKeyDown } = props;
  const { shown } = cuts;
  const area = useRef<HTMLDivElement>(null);
  const drag = useDrag(area);
  const others = cropNames.filter((name): name is CutName => name !== 'full' && name !== shown);
  const focusAt = ({ x, y }: FocalPoint) => onCuts({ ...cuts, focus: { x, y } });
  const pointAt = (event: PointerEvent) => {
    if (!isFocusing) return;
    drag(event, (to) => focusAt(to), true);
  };
  return (
    <div className={styles['room']}>
      <div ref={area} className={styles['area']} style={fitting(picture)} onPointerDown={pointAt}>
        <img src={address} alt="" draggable={false} />
        {others.map((name) => (
          <div key={name} className={styles['ghost']} style={placeOf(cropFrame(picture, name, cuts))}>
            <span>{name}</span>
          </div>
        ))}
        {shown !== 'full' && <ActiveFrame {...props} name={shown} drag={drag} />}
        <button
          type="button"
          className={styles['focus']}
          style={{ left: percent(cuts.focus.x), top: percent(cuts.focus.y) }}
          aria-label={sayFocus(cuts)}
          onFocus={() => onFocusing(true)}
          onKeyDown={onKeyDown}
          onPointerDown={(event) => drag(event, (to) => focusAt(to))}
          data-focal-point
        />
      </div>
    </div>
  );
}

interface ActiveFrameProps extends CropFramesProps {
  readonly name: CutName;
  readonly drag: ReturnType<typeof useDrag>;
}

function ActiveFrame({ name, drag, ...props }: ActiveFrameProps): ReactNode {
  const { picture, cuts, isFocusing, onFocusing, onCuts, onKeyDown } = props;
  const frame = cropFrame(picture, name, cuts);
  const move = (event: PointerEvent) => {
    if (isFocusing) return;
    drag(event, (to, from) => onCuts(setFrame(cuts, name, moveFrame(frame, to.x - from.x, to.y - from.y))));
  };
  return (
    <>
      <button
        type="button"
        className={styles['frame']}
        style={placeOf(frame)}
        aria-label={`${name} crop frame`}
        onFocus={(event) => event.target.matches(':focus-visible') && onFocusing(false)}
        onKeyDown={onKeyDown}
        onPointerDown={move}
        data-crop-frame
      >
        <span>{name}</span>
      </button>
      {corners.map((corner) => (
        <i
          key={corner}
          className={[styles['corner'], styles[corner]].join(' ')}
          style={cornerPlace(frame, corner)}
          onPointerDown={(event) =>
            drag(event, (to) => onCuts(setFrame(cuts, name, drawCorner(frame, corner, to))))
          }
        />
      ))}
    </>
  );
}

function cornerPlace({ x, y, width, height }: CropFrame, corner: Corner) {
  const isWest = corner === 'nw' || corner === 'sw';
  const isNorth = corner === 'nw' || corner === 'ne';
  return { left: percent(isWest ? x : x + width), top: percent(isNorth ? y : y + height) };
}
