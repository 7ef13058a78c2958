import type { Locale } from '@moodspace/shared';
import { islandTranslator, type IslandTexts } from '../../../i18n/island-translator.ts';
import type { SelfTestContact, SelfTestLinks, TakenTest, TestDefinition } from '../test-definition.ts';
import type { ResultKey } from './result-texts.ts';

/** Whether the result of now stands in the storage of this device, or why the last try to keep it did not work. */
export type Keeping = 'not_kept' | 'kept' | 'refused' | 'full' | 'failed';

export interface ResultProps {
  readonly locale: Locale;
  readonly texts: IslandTexts<ResultKey>;
  readonly test: TestDefinition;
  /** What was just filled in, as it would be kept. Its scores are computed again of its answers. */
  readonly taken: TakenTest;
  /** Earlier results of this test that are kept on this device, of any version, without `taken`. */
  readonly history: readonly TakenTest[];
  readonly keeping: Keeping;
  readonly contacts: readonly SelfTestContact[];
  readonly links: SelfTestLinks;
  /** Leads back to the questions; to this item, when one is named. */
  readonly onBack: (itemKey?: string) => void;
  readonly onRetake: () => void;
  /** Keeps these on this device. Never throws; the outcome comes back as `keeping` and `history`. */
  readonly onKeep: (taken: readonly TakenTest[]) => void;
  /** Deletes one from this device; also `taken` itself. */
  readonly onDelete: (id: string) => void;
  /** Deletes everything of this test from this device. */
  readonly onDeleteAll: () => void;
}

/** What came of the answers: words first, numbers after. */
export function Result({ texts }: ResultProps) {
  const t = islandTranslator(texts);
  return (
    <section className="result">
      <h2 tabIndex={-1}>{t('selfTestResult.title')}</h2>
    </section>
  );
}
