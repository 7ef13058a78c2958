import { CONTENT_TYPES, strapiUid, type ContentTypeName, type Locale, type Sentence } from '@moodspace/shared';

/** Something in the content that the site cannot be built with. */
export interface ContentProblem {
  readonly type: ContentTypeName;
  readonly locale: Locale;
  /** What is wrong and what to do, in both languages of the admin panel, to be read behind the name of the entry. Ends with a full stop. */
  readonly message: Sentence;
  /** Absent when the problem is with the type as a whole. */
  readonly documentId?: string | undefined;
  readonly title?: string | undefined;
  readonly key?: string | undefined;
  readonly field?: string | undefined;
}

/** The address in Strapi's admin panel where an editor can mend a problem. */
function adminUrl(
  cmsUrl: string,
  { type, documentId, locale }: Pick<ContentProblem, 'type' | 'documentId' | 'locale'>,
): string {
  const { kind } = CONTENT_TYPES[type];
  const base = `${cmsUrl.replace(/\/$/, '')}/admin/content-manager`;
  const place =
    kind === 'single'
      ? `single-types/${strapiUid(type)}`
      : `collection-types/${strapiUid(type)}${documentId ? `/${documentId}` : ''}`;
  return `${base}/${place}?plugins[i18n][locale]=${locale}`;
}

/** A problem in one sentence: which entry, which field, which language, what is wrong, and where to mend it. */
function problemSentence(problem: ContentProblem, cmsUrl: string): string {
  const { type, title, key, locale, field, message } = problem;
  const entry = [type, title ? `"${title}"` : '', key ? `(${key})` : ''].filter(Boolean).join(' ');
  const place = field ? `${entry}, language ${locale}, field ${field}` : `${entry}, language ${locale}`;
  return `${place}: ${message.en} Open ${adminUrl(cmsUrl, problem)}`;
}

/** The content is not valid. Carries every problem that was found, not only the first. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly ContentProblem[];

  constructor(problems: readonly ContentProblem[], cmsUrl: string) {
    const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
    super(
      [
        `The site was not built, because of ${count} in the content:`,
        ...problems.map((problem) => `- ${problemSentence(problem, cmsUrl)}`),
      ].join('\n'),
    );
    this.problems = problems;
    // Editors read this; where in our code it was noticed helps nobody.
    this.stack = this.message;
  }
}

/** The content could not be had: the CMS does not answer as it should, or the snapshot cannot be read or written. */
export class ContentSourceError extends Error {
  override readonly name = 'ContentSourceError';
  override readonly stack = '';
}
