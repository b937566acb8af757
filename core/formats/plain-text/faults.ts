import type { ExportFile, WriterTools } from '../format';

const control = /(?![\t\n])\p{Cc}/u;

/** What a wire could not take of texts: a file without words, and signs that steer a machine. */
export function textFaults(files: readonly ExportFile[], { readUtf8 }: WriterTools): readonly string[] {
  return files.flatMap(({ name, bytes }) => {
    const text = readUtf8(bytes);
    if (control.test(text)) return [`${name} holds a control character.`];
    return text.endsWith('\n') ? [] : [`${name} does not end with its last line.`];
  });
}
