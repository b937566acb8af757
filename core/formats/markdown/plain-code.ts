/** Whether a code span says this text exactly: on one line, without white space at its ends. */
export function isPlainCode(text: string | null | undefined): text is string {
  return typeof text === 'string' && /^\S(?:[^\n]*\S)?$/u.test(text);
}
