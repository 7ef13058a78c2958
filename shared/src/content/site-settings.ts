import { z } from 'zod';
import { choice, components, email, entryFields, line, localized, paragraph } from './fields.ts';
import { RISK_LEVELS } from './vocabularies.ts';
import { saying } from './sentence.ts';

/** One answer to the question on the home page; it leads to the offers for that level. */
const HomeAnswerSchema = z.object({
  riskLevel: choice(RISK_LEVELS),
  label: line(60),
  description: line(160),
});

/** What holds for the whole site. */
export const SiteSettingsSchema = z
  .object({
    ...entryFields,
    siteName: line(40),
    /** What the site is, in one line, for search engines and shared links. */
    tagline: localized(line(120)),
    description: localized(paragraph(300)),
    homeQuestion: localized(line(80)),
    homeAnswers: localized(components('home.answer', HomeAnswerSchema, 4)),
    /** The first words of the help-now page. */
    helpIntroduction: localized(paragraph(400)),
    /** Who is responsible, in the foot of every page. */
    footerNote: localized(paragraph(400)),
    contactEmail: email(),
  })
  .refine(
    (settings) =>
      RISK_LEVELS.every((level) => settings.homeAnswers.filter((answer) => answer.riskLevel === level).length === 1),
    {
      path: ['homeAnswers'],
      error: saying({
        nl: 'De vraag op de startpagina heeft voor elk van de vier niveaus precies één antwoord nodig.',
        en: 'The question on the home page needs exactly one answer for each of the four levels.',
      }),
    },
  );
export type SiteSettings = z.infer<typeof SiteSettingsSchema>;
