const longest = 200_000;

/** The source of a file, short enough to be shown: pictures inside it are named, not spelled out. */
export function shortSource(text: string): string {
  const shown = text.replace(
    /;base64,([A-Za-z0-9+/=]{64,})/g,
    (_, data: string) => `;base64,… ${data.length} characters …`,
  );
  return shown.length > longest
    ? `${shown.slice(0, longest)}\n… ${shown.length - longest} more characters`
    : shown;
}
