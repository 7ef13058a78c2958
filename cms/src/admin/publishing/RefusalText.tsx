import { Box, Link, Typography } from '@strapi/design-system';
import { LOCALES } from '@moodspace/shared';
import { placeName } from '@moodspace/shared/editor';
import type { Refusal, RefusedProblem } from '@moodspace/shared/publishing';
import { NavLink } from 'react-router-dom';
import { useEditorLanguage, useWords } from '../use-words.ts';
import { formAddress } from './form-address.ts';

interface RefusalTextProps {
  readonly refusal: Refusal;
  /** Beside the form of an entry, its own problems need no name of the entry. */
  readonly besideForm?: string;
}

/** Why a change is not live, one sentence for each problem, in the language of the editor. */
export function RefusalText({ refusal: { problems, reason }, besideForm }: RefusalTextProps) {
  const t = useWords();
  const language = useEditorLanguage();
  return (
    <Box tag="ul" paddingTop={1}>
      {reason && <Line>{reason[language]}</Line>}
      {problems.map((problem, index) => (
        <Line key={index}>
          <Problem problem={problem} isNamed={problem.documentId === undefined || problem.documentId !== besideForm} />
        </Line>
      ))}
      {!reason && problems.length === 0 && <Line>{t('publishing.elsewhere')}</Line>}
    </Box>
  );
}

const Line = ({ children }: { readonly children: React.ReactNode }) => (
  <Typography tag="li" variant="omega" textColor="danger600" style={{ display: 'block', overflowWrap: 'anywhere' }}>
    {children}
  </Typography>
);

function Problem({ problem, isNamed }: { readonly problem: RefusedProblem; readonly isNamed: boolean }) {
  const language = useEditorLanguage();
  const { type, locale, documentId, title, key, field, message } = problem;
  const place = field === undefined ? undefined : placeName(type, field, language);
  const name = `“${title ?? key ?? type}” (${LOCALES[locale].ownName})`;
  return (
    <>
      {isNamed &&
        (documentId === undefined ? (
          name
        ) : (
          <Link tag={NavLink} to={formAddress({ type, isSingle: type === 'site-settings', documentId, locale })}>
            {name}
          </Link>
        ))}
      {isNamed && (place === undefined ? ': ' : ', ')}
      {place !== undefined && `${place}: `}
      {message[language]}
    </>
  );
}
