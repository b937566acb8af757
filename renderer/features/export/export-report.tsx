import { useId, type ReactNode } from 'react';
import type { CallOutput } from '#core/contract/calls';
import { sayBytes } from '../../newsroom/say-bytes';
import { Notice } from '../../ui/notice';
import { ScrollRegion } from '../../ui/scroll-region';
import styles from './export-report.module.css';
import { MessageList } from './message-list';
import { sayEnd, warningsByStory } from './say-report';

export type Report = CallOutput<'export:save'>;

export interface ExportReportProps {
  readonly report: Report;
  readonly nameOf: (format: string) => string;
}

const takeFocus = (region: HTMLElement | null): void => region?.focus();

/** What was written where, what was refused and why, and what whoever gets it should know. */
export function ExportReport({ report, nameOf }: ExportReportProps): ReactNode {
  const { written, refused, folder } = report;
  const end = sayEnd(report);
  return (
    <ScrollRegion className={styles['report']} aria-label="What came of it" ref={takeFocus}>
      {end !== '' && (
        <Notice
          tone="warn"
          role="status"
          title={report.ended === 'disk' ? 'It ended early.' : 'It was stopped.'}
        >
          {end}
        </Notice>
      )}
      {written.length > 0 && (
        <Notice tone="good" role="status" title={`Saved in ${folder}`}>
          {sayFiles(report)}
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice
          tone="stop"
          role="alert"
          title={written.length === 0 ? 'Nothing was exported.' : `${refused.length} not exported`}
        >
          <ul className={styles['refused']}>
            {refused.map(({ name, format, reasons }, at) => (
              <li key={at}>
                <b>
                  {name}, {nameOf(format)}
                </b>
                <MessageList messages={reasons} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Warnings report={report} nameOf={nameOf} />
      <Written report={report} nameOf={nameOf} />
    </ScrollRegion>
  );
}

const filesOf = ({ written }: Report) => written.flatMap(({ files }) => files);

function sayFiles(report: Report): string {
  const files = filesOf(report);
  const bytes = files.reduce((sum, { byteLength }) => sum + byteLength, 0);
  return `${files.length === 1 ? '1 file' : `${files.length.toLocaleString('en')} files`}, ${sayBytes(bytes)}`;
}

function Warnings({ report, nameOf }: ExportReportProps): ReactNode {
  const all = warningsByStory(report, nameOf);
  if (all.length === 0) return null;
  return (
    <Notice tone="warn" title="Worth a look">
      <ul className={styles['refused']}>
        {all.map(({ name, messages }, at) => (
          <li key={at}>
            <b>{name}</b>
            <MessageList messages={messages} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Of more files, each part is named by its first. */
const mostNamed = 200;

function Written({ report, nameOf }: ExportReportProps): ReactNode {
  const heading = useId();
  if (report.written.length === 0) return null;
  const isShort = filesOf(report).length <= mostNamed;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>Written</h2>
      <ul className={styles['written']}>
        {report.written.map(({ name, format, files }, at) => (
          <li key={at}>
            <b>
              {name}, {nameOf(format)}
            </b>
            <ul>
              {files.slice(0, isShort ? files.length : 1).map((file) => (
                <li key={file.name}>
                  <span>{file.name}</span>
                  <small>{sayBytes(file.byteLength)}</small>
                </li>
              ))}
              {!isShort && files.length > 1 && <li>and {files.length - 1} more</li>}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
