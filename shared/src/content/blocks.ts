import { z } from 'zod';
import { choice, components, field, line, linkTarget, markdown, media, optional, paragraph } from './fields.ts';
import { CALLOUT_TONES, OFFERS } from './vocabularies.ts';

const AccordionItemSchema = z.object({ title: line(120), body: markdown(4000) });
const LinkSchema = z.object({ label: line(80), url: linkTarget(), description: optional(paragraph(200)) });
const FigureSchema = z.object({ label: line(120), value: line(40), note: optional(line(160)) });

const TextBlock = z.object({ __component: z.literal('block.text'), body: markdown() });
const CalloutBlock = z.object({
  __component: z.literal('block.callout'),
  tone: choice(CALLOUT_TONES),
  title: optional(line(100)),
  body: markdown(2000),
});
const AccordionBlock = z.object({
  __component: z.literal('block.accordion'),
  title: optional(line(100)),
  items: components('shared.accordion-item', AccordionItemSchema, 30),
});
const ImageBlock = z.object({ __component: z.literal('block.image'), image: media(), caption: optional(line(200)) });
const LinksBlock = z.object({
  __component: z.literal('block.links'),
  title: optional(line(100)),
  links: components('shared.link', LinkSchema, 30),
});
/** A small table of figures with its source; shown as a list of large numbers. */
const FiguresBlock = z.object({
  __component: z.literal('block.figures'),
  title: line(100),
  figures: components('shared.figure', FigureSchema, 20),
  source: line(200),
});
/** The crisis contacts, in the middle of a text. */
const HelpBlock = z.object({ __component: z.literal('block.help'), title: optional(line(100)) });
/** Every intervention of one form of offer. */
const OffersBlock = z.object({ __component: z.literal('block.offers'), title: line(100), offer: choice(OFFERS) });

/** The blocks that stand on pages and in modules of programmes alike. */
export const SHARED_BLOCKS = [TextBlock, CalloutBlock, AccordionBlock, ImageBlock, LinksBlock, HelpBlock] as const;

/** The building blocks of a page. An unknown block is refused; a block that nobody renders does not compile. */
export const BlockSchema = z.discriminatedUnion('__component', [...SHARED_BLOCKS, FiguresBlock, OffersBlock]);
export type Block = z.infer<typeof BlockSchema>;

export const blocks = () => field(z.array(BlockSchema).max(60), { type: 'dynamiczone' });
