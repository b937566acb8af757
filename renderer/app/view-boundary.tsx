import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import styles from './frame.module.css';

interface Props {
  readonly children: ReactNode;
}
interface State {
  readonly problem: string | null;
}

/** Keeps a fault in one view from taking the window with it, and says what happened and what is safe. */
export class ViewBoundary extends Component<Props, State> {
  override state: State = { problem: null };

  static getDerivedStateFromError(error: unknown): State {
    return { problem: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { problem } = this.state;
    if (problem === null) return this.props.children;
    return (
      <div className={styles['fault']}>
        <Notice
          tone="stop"
          role="alert"
          title="This view stopped working."
          actions={<Button onClick={() => this.setState({ problem: null })}>Show it again</Button>}
        >
          <p>All text that was saved is kept on this computer. What went wrong: {problem}</p>
        </Notice>
      </div>
    );
  }
}
