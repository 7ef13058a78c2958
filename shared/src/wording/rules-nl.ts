import { REASONS } from './reasons.ts';
import type { WordingRule } from './wording-rule.ts';

const DISORDERS =
  '(?:depressie|angststoornis|paniekstoornis|eetstoornis|slaapstoornis|dwangstoornis|persoonlijkheidsstoornis|bipolaire stoornis|posttraumatische stressstoornis|stoornis|sociale angst|fobie|schizofrenie|ptss|ocd|adhd|add|autisme|borderline|burn-?out|psychose|verslaving|insomnia|anorexia|boulimia)';
const DIED =
  '(?:stapte(?:n)? uit het leven|pleegde(?:n)? zelfmoord|beroofde(?:n)? zich van het leven|maakte(?:n)? een einde aan (?:zijn|haar|hun) leven|stierf door zelfdoding|overleed door zelfdoding)';
const SUICIDE = '(?:zelfmoord|zelfdoding|su[iï]cide)';

/** A doubt, a condition, a denial, or somebody's own words, before a claim. */
const NOT_CLAIMED =
  /\b(?:als|of|wanneer|zodra|indien|stel|niet|geen|nooit|denk(?:t|en)?|dacht(?:en)?|vraag(?:t)?|vermoed(?:t)?|misschien|wellicht|zeg(?:t|gen)?|zei|bang|lijkt|leek|mocht|stel dat|tenzij|geloof(?:t)?|voel(?:t)?|zou(?:den)?)\b/iu;
/** Words between “je hebt” and a disorder, none of which turns it into a question, a person or a risk: “je hebt vragen over depressie” claims nothing. */
const WORDS_OF_A_CLAIM =
  '(?: (?!(?:over|met|voor|van|op|bij|rond|tegen|en|of|die|na|om|door|dan|minder|geen|niet)\\b)\\p{L}+){0,3}?';
const DENIED = '\\b(?:geen|niet|nooit|niets|niemand|zonder)\\b';
const PROFESSIONAL =
  /\b(?:(?:huis)?arts(?:en)?|dokters?|psycholo(?:og|ge|gen)|psychiaters?|hulpverlener(?:s)?|professionals?|specialist(?:en)?|therapeut(?:en)?)\b/iu;

/** What to look at twice in Dutch. */
export const DUTCH_RULES: readonly WordingRule[] = [
  {
    topic: 'diagnosis',
    words: new RegExp(
      String.raw`\b(?:je|jij|u) (?:hebt|heeft|lijdt aan|kampt met)${WORDS_OF_A_CLAIM} ${DISORDERS}\b`,
      'giu',
    ),
    unlessBefore: NOT_CLAIMED,
    unlessInSentence: PROFESSIONAL,
    why: REASONS.diagnosis,
  },
  {
    // “Dan heb je een depressie” follows from a score; “heb je een depressie?” asks, and stands first or has a question mark.
    topic: 'diagnosis',
    words: new RegExp(
      String.raw`\b(?:dan|dus|score|test|antwoorden|punten|resultaat|uitslag|daarom|duidelijk|waarschijnlijk) (?:heb|lijd|kamp) (?:je|jij)(?: aan| met)?${WORDS_OF_A_CLAIM} ${DISORDERS}\b|\b(?:betekent|betekenen|toont|tonen|bewijst|bewijzen|blijkt|bevestigt|zegt|zeggen|laat zien)(?: \p{L}+){0,2}?,? dat (?:je|jij|u)${WORDS_OF_A_CLAIM} ${DISORDERS} (?:hebt|heeft)\b`,
      'giu',
    ),
    unlessInSentence: new RegExp(
      String.raw`${DENIED}|\?|\b(?:denk(?:t|en)?|misschien|wellicht|kan|kunnen|zou|stem|gedachten?)\b|${PROFESSIONAL.source}`,
      'iu',
    ),
    why: REASONS.diagnosis,
  },
  {
    topic: 'diagnosis',
    words:
      /\bje bent(?: (?:dus|duidelijk|waarschijnlijk|wellicht|zeker|erg|zwaar))* (?:depressief|verslaafd|psychotisch|bipolair|autistisch|ziek in je hoofd)\b/giu,
    unlessBefore: NOT_CLAIMED,
    unlessInSentence: PROFESSIONAL,
    why: REASONS.diagnosis,
  },
  {
    topic: 'diagnosis',
    words:
      /\b(?:stel(?:t|len)|geef(?:t)?|geven|krijg(?:t|en)?|bepaal(?:t)?)(?: \p{L}+){0,4}? diagnose\b|\b(?:jouw|je) diagnose (?:is|luidt)\b/giu,
    unlessInSentence: new RegExp(String.raw`\b(?:geen|niet|nooit|zonder)\b|${PROFESSIONAL.source}`, 'iu'),
    why: REASONS.diagnosis,
  },
  {
    topic: 'treatment',
    words: new RegExp(
      String.raw`\b(?:geneest|geneeskrachtig\p{L}*)\b|\bgenezen (?:je|jou|van)\b|\b(?:zal|zullen|kan|kunnen|gaat|gaan)(?: \p{L}+){0,3}? (?:jou|angst|${DISORDERS})(?: \p{L}+){0,2}? genezen\b|\b(?:zal|zullen|gaat|gaan) je(?: \p{L}+){0,3}? genezen\b`,
      'giu',
    ),
    unlessInSentence: new RegExp(DENIED, 'iu'),
    why: REASONS.treatment,
  },
  {
    topic: 'treatment',
    words: new RegExp(
      String.raw`\b(?:dit|deze|het|onze|ons)(?: \p{L}+){0,2}? (?:behandelt|verhelpt|voorkomt)(?: \p{L}+){0,3}? ${DISORDERS}\b`,
      'giu',
    ),
    unlessInSentence: /\b(?:geen|niet|nooit)\b/iu,
    why: REASONS.treatment,
  },
  {
    topic: 'treatment',
    words:
      /\b(?:gegarandeerde?|bewezen|100 ?%) (?:resultaat|effect|effectief|werkzaam|genezing)\b|\bje raakt(?: \p{L}+){0,3}? (?:af|verlost) van je\b|\b(?:gegarandeerd|garandeert|garanderen|garantie)(?: \p{L}+){0,4}? (?:beter|gelukkig|genezen|genezing|resultaat|herstel|klachtenvrij|werkt|helpt|slapen|af van|verlost van)\b|\b(?:werkt|helpt|voel(?:t)? je|wordt|word)(?: \p{L}+){0,4}? gegarandeerd\b|\b(?:werkt|helpt) (?:altijd|voor iedereen|bij iedereen)\b/giu,
    unlessInSentence: new RegExp(DENIED, 'iu'),
    why: REASONS.treatment,
  },
  {
    topic: 'suicide',
    words: new RegExp(
      String.raw`\b${SUICIDE}(?: te)? (?:ge)?ple(?:eg|g)\p{L}*|\b(?:ge)?ple(?:eg|g)\p{L}*(?: \p{L}+){0,3}? ${SUICIDE}(?!\p{L})`,
      'giu',
    ),
    why: REASONS.crime,
  },
  {
    topic: 'suicide',
    words: new RegExp(
      String.raw`\b(?:geslaagde|mislukte|gelukte|succesvolle)(?: ${SUICIDE}s?)?[ -]?(?:zelfmoord|zelfdodings|su[iï]cide)?poging\p{L}*|\b${SUICIDE}s?poging(?:en)? (?:is|zijn|was|waren) (?:ge|mis)lukt\b`,
      'giu',
    ),
    why: REASONS.success,
  },
  {
    topic: 'suicide',
    words: new RegExp(
      String.raw`\b(?:golf|epidemie|tsunami|explosie|besmetting)(?: van| aan)(?: \p{L}+)? ${SUICIDE}\p{L}*|\b${SUICIDE}s?(?:golf|epidemie)\b`,
      'giu',
    ),
    why: REASONS.epidemic,
  },
  {
    topic: 'suicide',
    words: new RegExp(String.raw`\b${DIED}(?: \p{L}+){0,2}?,? (?:omdat|nadat|doordat|wegens|vanwege|na|door)\b`, 'giu'),
    why: REASONS.singleCause,
  },
  {
    topic: 'suicide',
    words:
      /\b(?:de|een) (?:enige|laatste|beste) (?:uitweg|oplossing)\b|\b(?:eindelijk|nu) (?:rust|vrede) gevonden\b|\bverlost (?:van|uit) (?:zijn|haar|hun) (?:pijn|lijden)\b/giu,
    unlessBefore: /\b(?:niet|geen|nooit|lijk(?:t|en)|leek|voel(?:t|en|de)?|denk(?:t|en)?|dacht|alsof|zelden)\b/iu,
    why: REASONS.solution,
  },
  {
    topic: 'suicide',
    words:
      /\bzich(?:zelf)? (?:op te hangen|ophangen|ophing|heeft opgehangen|opgehangen|te verhangen|verhangen|verhing|dood te schieten|doodschoot)\b|\b(?:voor|onder) (?:de|een) trein (?:te springen|gesprongen|springen|sprong|ging liggen)\b|\bvan (?:de|een) (?:brug|toren|flat|dak|viaduct) (?:te springen|gesprongen|springen|sprong)\b|\bpolsen (?:door|over)?(?:ge)?(?:sneed|snijden|sneden|te snijden)\b/giu,
    why: REASONS.method,
  },
  {
    topic: 'suicide',
    words: new RegExp(
      String.raw`\b(?:overdosis|(?:slaap)?pillen|medicatie|touw|mes(?:sen)?|scheermes\p{L}*|vuurwapen)\b(?=[^.!?]{0,60}\b(?:${SUICIDE}|zelfdodingspoging|einde (?:te maken )?aan (?:zijn|haar|mijn|je) leven))`,
      'giu',
    ),
    unlessInSentence:
      /\b(?:weg|wegneem\p{L}*|buiten bereik|bewaar\p{L}*|bewaren|afgeven|geef|opruim\p{L}*|minder bereikbaar|afstand)\b/iu,
    why: REASONS.method,
  },
  {
    topic: 'suicide',
    words: new RegExp(
      String.raw`\b(?:aan|op|in|langs|bij) (?:het|de|een|zijn|haar) (?:spoor|sporen|brug|station|bos|kelder|zolder|kanaal|kot|dak)\b(?=[^.!?]{0,60}\b(?:${SUICIDE}|uit het leven))|\b(?:${SUICIDE}|uit het leven)\b[^.!?]{0,60}\b(?:aan|op|in|langs|bij) (?:het|de|een|zijn|haar) (?:spoor|sporen|brug|station|bos|kelder|zolder|kanaal|dak)\b`,
      'giu',
    ),
    why: REASONS.place,
  },
  { topic: 'suicide', words: /\bafscheids?brie(?:f|ven|fje|fjes)\b/giu, why: REASONS.note },
];
