import type { ComponentProps, ReactNode } from 'react';
import styles from './scroll-region.module.css';

export interface ScrollRegionProps extends ComponentProps<'div'> {
  readonly 'aria-label': string;
}

/** A part of a view that scrolls by itself, by keys as well as by wheel. */
export function ScrollRegion({ className, ...rest }: ScrollRegionProps): ReactNode {
  return (
    <div
      role="region"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys
      tabIndex={0}
      className={[styles['region'], className].filter(Boolean).join(' ')}
      {...rest}
    />
  );
}
