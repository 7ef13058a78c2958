import { Badge, Box, Button, Flex, Link, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { CheckedType } from '../../freshness/checked-types.ts';
import type { ToCheck } from '../../freshness/to-check.ts';
import { useWords } from '../use-words.ts';
import { siteName } from '../../freshness/site-name.ts';
import { useDayWords } from './use-day-words.ts';

interface ToCheckTableProps {
  readonly entries: readonly ToCheck[];
  /** Of which types the action is offered; the list is for everybody who may read it. */
  readonly mayCheck: readonly CheckedType[];
  readonly saving: string | undefined;
  readonly onChecked: (entry: ToCheck) => void;
}

/** On a screen on which five columns do not fit, each entry stands as a card, with its button in sight. The roles keep it a table for who hears it. */
const CardsWhenNarrow = styled(Box)`
  @media (max-width: 1079px) {
    table,
    tbody,
    tr,
    td {
      display: block;
      max-width: 100%;
    }
    table {
      white-space: normal;
    }
    thead {
      position: absolute;
      clip-path: inset(50%);
      height: 1px;
      overflow: hidden;
    }
    tbody tr {
      padding-block: 12px;
    }
    tbody td {
      height: auto;
      padding: 4px;
      overflow-wrap: anywhere;
    }
    td:empty {
      display: none;
    }
    td[data-label]:not(:empty)::before {
      content: attr(data-label) ': ';
      font-size: 1.4rem;
      color: ${({ theme }) => theme.colors.neutral600};
    }
    td[data-label] > * {
      display: inline;
    }
  }
`;

/** A list of entries with what to compare them with, and the one action. */
export function ToCheckTable({ entries, mayCheck, saving, onChecked }: ToCheckTableProps) {
  const t = useWords();
  if (entries.length === 0) return <Typography textColor="neutral600">{t('freshness.nothing')}</Typography>;
  return (
    <CardsWhenNarrow>
      <Table colCount={5} rowCount={entries.length + 1}>
        <Thead role="rowgroup">
          <Tr role="row">
            {(['name', 'compare', 'state', 'nextCheck', 'action'] as const).map((column) => (
              <Th key={column}>
                <Typography variant="sigma">{t(`freshness.${column}`)}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody role="rowgroup">
          {entries.map((entry) => (
            <Row
              key={entry.documentId}
              entry={entry}
              saving={saving}
              {...(mayCheck.includes(entry.type) ? { onChecked } : {})}
            />
          ))}
        </Tbody>
      </Table>
    </CardsWhenNarrow>
  );
}

interface RowProps extends Pick<ToCheckTableProps, 'saving'>, Partial<Pick<ToCheckTableProps, 'onChecked'>> {
  readonly entry: ToCheck;
}

function Row({ entry, saving, onChecked }: RowProps) {
  const t = useWords();
  const dayWords = useDayWords();
  const {
    type,
    documentId,
    locale,
    name,
    isCrisis,
    phones,
    website,
    checkedOn,
    nextCheck,
    state,
    dueInDays,
    waitsInDraft,
  } = entry;
  return (
    <Tr role="row">
      <Td>
        {/* Strapi keeps the text of a cell on one line, and long names would run into the next one. */}
        <Box maxWidth="22rem" style={{ whiteSpace: 'normal' }}>
          <Link
            tag={NavLink}
            to={`/content-manager/collection-types/api::${type}.${type}/${documentId}?plugins[i18n][locale]=${locale}`}
          >
            {name}
          </Link>{' '}
          {isCrisis && <Badge>{t('freshness.crisis')}</Badge>}
        </Box>
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start">
          {phones.map((phone) => (
            <Typography key={phone}>{phone}</Typography>
          ))}
          {website !== null && <Website website={website} />}
        </Flex>
      </Td>
      <Td data-label={t('freshness.state')}>
        <Typography textColor={state === 'never' ? 'danger600' : 'neutral800'}>
          {checkedOn === null ? t('freshness.never') : dayWords(checkedOn)}
        </Typography>
        {waitsInDraft && (
          <Typography tag="p" variant="pi" textColor="neutral600" style={{ whiteSpace: 'normal' }}>
            {t('freshness.waits')}
          </Typography>
        )}
      </Td>
      <Td data-label={t('freshness.nextCheck')}>
        {nextCheck !== null && (
          <Typography textColor={state === 'overdue' ? 'danger600' : dueInDays === null ? 'neutral800' : 'warning700'}>
            {state === 'overdue'
              ? t('freshness.overdueSince', { day: dayWords(nextCheck) })
              : dueInDays === null
                ? dayWords(nextCheck)
                : t('freshness.dueSoon', { day: dayWords(nextCheck), count: dueInDays })}
          </Typography>
        )}
      </Td>
      <Td>
        {onChecked && (
          <Button
            variant="secondary"
            size="S"
            loading={saving === documentId}
            disabled={saving !== undefined}
            aria-label={t('freshness.checkedTodayOf', { name })}
            onClick={() => {
              onChecked(entry);
            }}
          >
            {t('freshness.checkedToday')}
          </Button>
        )}
      </Td>
    </Tr>
  );
}

function Website({ website }: { readonly website: string }) {
  const name = siteName(website);
  if (name === undefined) return <Typography>{website}</Typography>;
  return (
    <Link href={website} isExternal>
      {name}
    </Link>
  );
}
