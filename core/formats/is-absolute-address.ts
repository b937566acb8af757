/** Whether a text is an absolute URI without blanks: `https://…`, `file:///…`, `urn:…`. */
export const isAbsoluteAddress = (text: string): boolean =>
  /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/iu.test(text);

/** Whether a text is a time as ISO 8601 has it, with its offset. */
export const isTimeWithOffset = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/u.test(text);
