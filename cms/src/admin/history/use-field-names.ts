import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { PathStep } from '../../history/differences.ts';
import { useWords } from '../use-words.ts';

/** The names of fields, components and choices, as the forms of the admin show them to this editor. */
export interface FieldNames {
  /** A field and, in a list, which part of it: such as "Blocks: Text 3". */
  readonly step: (step: PathStep) => string;
  /** A choice by its code; the code itself when the forms show that, too. */
  readonly choice: (code: string) => string;
  /** One of several codes, which are the fields of a component. */
  readonly code: (vocabulary: string, code: string) => string;
}

/** Gives the names that the forms use. What was in an older version and has no name any more is called as it was stored. */
export function useFieldNames(): FieldNames {
  const { messages } = useIntl();
  const t = useWords();
  return useMemo(() => {
    const name = (id: string): string | undefined => {
      const found = messages[id];
      return typeof found === 'string' ? found : undefined;
    };
    const field = (owner: string, of: string): string => {
      const kind = owner.startsWith('api::') ? 'content-types' : 'components';
      return name(`content-manager.${kind}.${owner}.${of}`) ?? of;
    };
    return {
      step: ({ owner, field: of, part }) => {
        if (!part) return field(owner, of);
        const { component, position, key } = part;
        const shown = t('history.part', { name: name(component) ?? component, position });
        return `${field(owner, of)}: ${shown}${key === undefined ? '' : ` (${key})`}`;
      },
      choice: (code) => name(code) ?? code,
      code: (vocabulary, code) => field(vocabulary, code),
    };
  }, [messages, t]);
}
