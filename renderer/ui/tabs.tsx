import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './tabs.module.css';

export interface Tab<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly count?: number | undefined;
}

export interface TabsProps<Value extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Stands between the tabs and the panel. */
  readonly between?: ReactNode;
  /** The panel of the chosen tab. */
  readonly children: ReactNode;
}

/** Tabs over one panel. Arrow keys move between them and choose at once. */
export function Tabs<Value extends string>(props: TabsProps<Value>): ReactNode {
  const { label, tabs, value, onChange, between, children } = props;
  const choose = (chosen: string) => {
    const tab = tabs.find((each) => each.value === chosen);
    if (tab) onChange(tab.value);
  };
  return (
    <Radix.Root className={styles['root']} value={value} onValueChange={choose}>
      <Radix.List className={styles['tabs']} aria-label={label}>
        {tabs.map((tab) => (
          <Radix.Trigger key={tab.value} value={tab.value} className={styles['tab']}>
            {tab.label}
            {tab.count !== undefined && <span className={styles['count']}>{tab.count}</span>}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {between}
      <Radix.Content value={value} tabIndex={-1} className={styles['panel']}>
        {children}
      </Radix.Content>
    </Radix.Root>
  );
}
