import type { Locale } from '@moodspace/shared';

/** What editors read in a preview. These texts never stand on the site. */
export interface PreviewTexts {
  readonly isDraft: string;
  readonly isPublished: string;
  readonly nothingMissing: string;
  readonly missing: (count: number) => string;
  readonly preparing: string;
  readonly preparingWhy: string;
  readonly failed: string;
  readonly noPage: string;
  readonly ended: string;
  readonly endedHow: string;
  readonly forged: string;
  readonly elsewhere: string;
}

export const PREVIEW_TEXTS: Readonly<Record<Locale, PreviewTexts>> = {
  nl: {
    isDraft: 'Voorbeeld: zo ziet een bezoeker het na het publiceren.',
    isPublished: 'Zo staat het nu op de site.',
    nothingMissing: 'Geen veld houdt het publiceren tegen. Een tweede lezer kan nog nodig zijn.',
    missing: (count) =>
      count === 1 ? 'Nog één ding voor je kunt publiceren' : `Nog ${count} dingen voor je kunt publiceren`,
    preparing: 'Het voorbeeld wordt klaargezet',
    preparingWhy: 'De eerste keer duurt dat een halve minuut. Deze pagina gaat vanzelf verder.',
    failed: 'Het voorbeeld kan nu niet getoond worden',
    noPage: 'Hier kan nog geen pagina van gemaakt worden',
    ended: 'De tijd van dit voorbeeld is om',
    endedHow: 'Sluit het voorbeeld in het CMS en open het opnieuw.',
    forged: 'Dit adres opent geen voorbeeld. Open het vanuit het CMS, met de knop “Voorbeeld openen”.',
    elsewhere: 'Er is geen pagina op dit adres.',
  },
  en: {
    isDraft: 'Preview: this is what a visitor sees once you publish.',
    isPublished: 'This is what the site shows now.',
    nothingMissing: 'No field stands in the way of publishing. A second reader may still be needed.',
    missing: (count) =>
      count === 1 ? 'One thing to do before you can publish' : `${count} things to do before you can publish`,
    preparing: 'The preview is being prepared',
    preparingWhy: 'The first time takes about half a minute. This page goes on by itself.',
    failed: 'The preview cannot be shown now',
    noPage: 'No page can be made of this yet',
    ended: 'The time of this preview is over',
    endedHow: 'Close the preview in the CMS and open it again.',
    forged: 'This address opens no preview. Open it in the CMS, with the button “Open preview”.',
    elsewhere: 'There is no page at this address.',
  },
};
