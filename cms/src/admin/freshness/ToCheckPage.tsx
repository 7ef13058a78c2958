import { Tabs } from '@strapi/design-system';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { ChecksAnswer, ToCheck } from '../../freshness/to-check.ts';
import { useWords } from '../use-words.ts';
import { DueSoonNote } from './DueSoonNote.tsx';
import { ToCheckTable } from './ToCheckTable.tsx';
import { useCheckedToday } from './use-checked-today.ts';

/** What stands under each tab: what visitors see and is due or, in a crisis, will be soon, what they see and is in order, and what they do not see. */
const PARTS = {
  due: ({ isLive, state, dueInDays }: ToCheck) => isLive && (state !== 'current' || dueInDays !== null),
  current: ({ isLive, state, dueInDays }: ToCheck) => isLive && state === 'current' && dueInDays === null,
  drafts: ({ isLive }: ToCheck) => !isLive,
} as const;
const PART_NAMES = ['due', 'current', 'drafts'] as const;

/** The page "To check": every entry whose facts grow old, the most pressing first. */
export default function ToCheckPage() {
  const t = useWords();
  const { get } = useFetchClient();
  const { saving, confirm } = useCheckedToday();
  const [answer, setAnswer] = useState<ChecksAnswer>();
  const [hasFailed, setFailed] = useState(false);

  const load = useCallback(async () => {
    try {
      setAnswer((await get<ChecksAnswer>('/checks/')).data);
    } catch {
      setFailed(true);
    }
  }, [get]);
  useEffect(() => {
    void load();
  }, [load]);

  if (hasFailed) return <Page.Error />;
  if (!answer) return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>{t('freshness.title')}</Page.Title>
      <Layouts.Header title={t('freshness.title')} subtitle={t('freshness.about')} />
      <Layouts.Content>
        <DueSoonNote entries={answer.entries} />
        <Tabs.Root defaultValue="due" variant="simple">
          <Tabs.List aria-label={t('freshness.title')}>
            {PART_NAMES.map((part) => (
              <Tabs.Trigger key={part} value={part}>
                {t(`freshness.${part}`, { count: answer.entries.filter(PARTS[part]).length })}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          {PART_NAMES.map((part) => (
            <Tabs.Content key={part} value={part}>
              <ToCheckTable
                entries={answer.entries.filter(PARTS[part])}
                mayCheck={answer.mayCheck}
                saving={saving}
                onChecked={(entry) => void confirm(entry).then(load)}
              />
            </Tabs.Content>
          ))}
        </Tabs.Root>
      </Layouts.Content>
    </Page.Main>
  );
}
