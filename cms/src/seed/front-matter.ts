const FENCE = '---';

/**
 * Splits a Markdown file into its YAML front matter and its text.
 * @throws Error when the file does not begin with a front matter between two lines of three hyphens.
 */
export function splitFrontMatter(text: string): { readonly yaml: string; readonly body: string } {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const end = lines.indexOf(FENCE, 1);
  if (lines[0]?.trim() !== FENCE || end === -1) {
    throw new Error('it does not begin with front matter: put the fields between two lines that hold only "---".');
  }
  return {
    yaml: lines.slice(1, end).join('\n'),
    body: lines
      .slice(end + 1)
      .join('\n')
      .trim(),
  };
}
