import { Typography } from '@strapi/design-system';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';

/** A column of a list, as far as what stands in its cells goes. */
interface Column {
  readonly name: string;
  readonly attribute?: { readonly type: string };
  readonly cellFormatter?: (entry: Readonly<Record<string, unknown>>) => ReactNode;
}

interface List {
  readonly displayedHeaders: readonly Column[];
}

/** The name of a choice, as the forms and the filters show it. */
function ChoiceName({ code }: { readonly code: string }) {
  return <Typography textColor="neutral800">{useIntl().formatMessage({ id: code, defaultMessage: code })}</Typography>;
}

function withChoiceNames<T extends List>(list: T): T {
  return {
    ...list,
    displayedHeaders: list.displayedHeaders.map((column): Column => {
      if (column.attribute?.type !== 'enumeration' || column.cellFormatter !== undefined) return column;
      return {
        ...column,
        cellFormatter: (entry) => {
          const code = entry[column.name];
          return typeof code === 'string' ? <ChoiceName code={code} /> : '–';
        },
      };
    }),
  };
}

/** Strapi names choices in forms and filters, and shows their codes in lists: there, too, editors read the names. */
export function showChoicesInLists(app: StrapiApp): void {
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', withChoiceNames);
}
