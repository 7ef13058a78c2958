import type { Localized } from '../../content/localized.ts';
import type { Translator } from '../../i18n/create-translator.ts';
import { listedModule } from './module-page.ts';

/** How many modules a programme has, and how long each takes, in a few words. */
export function programmeFacts(
  modules: readonly Pick<Localized<'programme-module'>, 'data'>[],
  { t }: Pick<Translator, 't'>,
): string {
  const count = t('programme.moduleCount', { count: modules.length });
  if (modules.length === 0) return count;
  const minutes = modules.map(({ data }) => listedModule(data).minutes);
  const [lowest, highest] = [Math.min(...minutes), Math.max(...minutes)];
  const each =
    lowest === highest ? t('programme.minutesAll', { count: lowest }) : t('programme.minutesEach', { lowest, highest });
  return `${count}, ${each}`;
}
