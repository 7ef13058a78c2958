import { REASONS } from './reasons.ts';
import type { WordingRule } from './wording-rule.ts';

const DISORDERS =
  '(?:depression|anxiety disorder|panic disorder|eating disorder|sleep disorder|personality disorder|bipolar disorder|obsessive[- ]compulsive disorder|post-?traumatic stress disorder|disorder|social anxiety|phobia|schizophrenia|ptsd|ocd|adhd|autism|borderline|burn-?out|psychosis|addiction|insomnia|anorexia|bulimia)';
const DIED =
  '(?:took (?:his|her|their) own li(?:fe|ves)|died by suicide|killed (?:himself|herself|themselves)|committed suicide|ended (?:his|her|their) li(?:fe|ves))';

/** A doubt, a condition, a denial, or somebody's own words, before a claim. */
const NOT_CLAIMED =
  /\b(?:if|whether|do|did|when|once|unless|suppose|should|in case|not|no|never|cannot|\p{L}+n['’]t|think(?:s|ing)?|thought|believe(?:s|d)?|wonder(?:s|ing)?|ask(?:s|ed)?|suspect|maybe|perhaps|may|might|could|say(?:s|ing)?|said|tell(?:s)?|told|afraid|fear|worr(?:y|ied)|feel(?:s|ing)?|seem(?:s|ed)?)\b/iu;
/** Words between “you have” and a disorder, none of which turns it into a question, a person or a risk: “you have a friend with depression” claims nothing. */
const WORDS_OF_A_CLAIM =
  '(?: (?!(?:about|with|for|of|on|who|from|after|during|around|to|and|or|than|against|less|no|not)\\b)\\p{L}+){0,3}?';
const HAVING = "you(?: have| suffer from| are suffering from| have got|['’]ve(?: got)?|['’]re suffering from)";
const DENIED = "\\b(?:no|not|never|nothing|nobody|without|cannot|\\p{L}+n['’]t)\\b";
const PROFESSIONAL =
  /\b(?:doctors?|GPs?|psychologists?|psychiatrists?|professionals?|specialists?|therapists?|clinicians?)\b/iu;

/** What to look at twice in English. */
export const ENGLISH_RULES: readonly WordingRule[] = [
  {
    topic: 'diagnosis',
    words: new RegExp(String.raw`(?<!\bof )\b${HAVING}${WORDS_OF_A_CLAIM} ${DISORDERS}\b`, 'giu'),
    unlessBefore: NOT_CLAIMED,
    unlessInSentence: PROFESSIONAL,
    why: REASONS.diagnosis,
  },
  {
    // What a test tells is a claim, in whatever verb; of a person, “says” would only quote.
    topic: 'diagnosis',
    words: new RegExp(
      String.raw`\b(?:tests?|scores?|results?|answers|questionnaire|quiz|points?)(?: \p{L}+){0,2}? (?:says?|means?|shows?|proves?|confirms?|tells?|indicates?)(?: us| you)?(?: that)? ${HAVING}${WORDS_OF_A_CLAIM} ${DISORDERS}\b`,
      'giu',
    ),
    unlessInSentence: new RegExp(String.raw`${DENIED}|\?|\b(?:if|whether|may|might|could|think)\b`, 'iu'),
    why: REASONS.diagnosis,
  },
  {
    topic: 'diagnosis',
    words:
      /\byou(?: are|['’]re)(?: (?:clearly|probably|certainly|clinically|severely))* (?:depressed|addicted|psychotic|bipolar|autistic|mentally ill)\b/giu,
    unlessBefore: NOT_CLAIMED,
    unlessInSentence: PROFESSIONAL,
    why: REASONS.diagnosis,
  },
  {
    topic: 'diagnosis',
    words:
      /\b(?:makes?|gives?|gets?|provides?|diagnoses)(?: \p{L}+){0,4}? (?:diagnosis|diagnoses)\b|\bdiagnoses (?:you|your)\b|\byour diagnosis is\b/giu,
    unlessInSentence: new RegExp(
      String.raw`\b(?:no|not|never|without|cannot|nobody|\p{L}+n['’]t)\b|${PROFESSIONAL.source}`,
      'iu',
    ),
    why: REASONS.diagnosis,
  },
  {
    topic: 'treatment',
    words:
      /\b(?:cures|cured|curing)\b|\b(?:will|can|to) cure\b|\bwill heal\b|\bheals? (?:you|your)\b|\b(?:a|the|your) cure for\b/giu,
    unlessInSentence: new RegExp(DENIED, 'iu'),
    why: REASONS.treatment,
  },
  {
    topic: 'treatment',
    words: new RegExp(
      String.raw`\b(?:this|these|it|our)(?: \p{L}+){0,2}? (?:treats?|prevents?|fix(?:es)?|eliminates?|removes?|ends?|beats?)(?: \p{L}+){0,3}? ${DISORDERS}\b`,
      'giu',
    ),
    unlessInSentence: /\b(?:no|not|never|cannot|\p{L}+n['’]t)\b/iu,
    why: REASONS.treatment,
  },
  {
    topic: 'treatment',
    words:
      /\b(?:guaranteed|proven|100 ?%) (?:results?|effect|effective|cure|treatment)\b|\bget rid of your (?:depression|anxiety)\b|\bguarantee[sd]?(?: \p{L}+){0,4}? (?:cures?|heals?|fix|results?|recover|recovery|better|happy|happiness|relief|help|helps|works?)\b|\bproven to (?:cure|heal|treat|fix|work)\b|\balways works\b|\bworks for everyone\b/giu,
    unlessInSentence: new RegExp(DENIED, 'iu'),
    why: REASONS.treatment,
  },
  {
    topic: 'suicide',
    words: /\bcommit(?:s|ted|ting)?(?: \p{L}+)? suicide\b/giu,
    why: REASONS.crime,
  },
  {
    topic: 'suicide',
    words:
      /\b(?:successful|unsuccessful|failed|completed)(?: suicide)?(?: attempts?| suicides?)\b|\bsuicide attempts? (?:that )?(?:failed|succeeded)\b/giu,
    unlessInSentence: /\b(?:log[- ]?in|exam|password|payment)s?\b/iu,
    why: REASONS.success,
  },
  {
    topic: 'suicide',
    words:
      /\b(?:wave|epidemic|spate|rash|surge|explosion|contagion) of(?: \p{L}+)? suicides?\b|\bsuicide (?:epidemic|wave|contagion|crisis)\b/giu,
    why: REASONS.epidemic,
  },
  {
    topic: 'suicide',
    words: new RegExp(String.raw`\b${DIED}(?: \p{L}+){0,2}?,? (?:because|after|over|due to|as a result of)\b`, 'giu'),
    why: REASONS.singleCause,
  },
  {
    topic: 'suicide',
    words:
      /\b(?:the|an?) (?:only|last|best|easy) way out\b|\b(?:finally|now) (?:at|found) peace\b|\bfreed? from (?:his|her|their) (?:pain|suffering)\b/giu,
    unlessBefore:
      /\b(?:not|no|never|seem(?:s|ed)?|feel(?:s|ing)?|felt|look(?:s|ed)? like|think(?:s)?|thought|as if|rarely|\p{L}+n['’]t)\b/iu,
    why: REASONS.solution,
  },
  {
    topic: 'suicide',
    words:
      /\b(?:hang(?:ed|ing)?|hung|shot|shoot(?:ing)?|drown(?:ed|ing)?) (?:himself|herself|themselves|myself|yourself|oneself)\b|\bjump(?:s|ed|ing)? (?:off|from) (?:the|a) (?:bridge|building|roof|tower|balcony)\b|\bjump(?:s|ed|ing)? in front of (?:the|a) train\b|\b(?:cut|cutting|slit|slitting|slashed) (?:his|her|their|my|your) wrists?\b/giu,
    why: REASONS.method,
  },
  {
    topic: 'suicide',
    words:
      /\b(?:overdos(?:e|ed|es|ing)|(?:sleeping )?pills|rope|noose|kni(?:fe|ves)|razor\p{L}*|gun|firearm)\b(?=[^.!?]{0,60}\b(?:suicide|end(?:ed|ing)? (?:his|her|their|my|your) li(?:fe|ves)))/giu,
    unlessInSentence: /\b(?:away|out of reach|hand(?: \p{L}+){0,3} over|keep|store|remove|distance|lock(?:ed)?)\b/iu,
    why: REASONS.method,
  },
  {
    topic: 'suicide',
    words:
      /\b(?:at|on|in|near|by) (?:the|a|his|her|their) (?:bridge|railway|tracks?|station|woods?|basement|attic|canal|roof|cliff)\b(?=[^.!?]{0,60}\b(?:suicide|own life))|\b(?:suicide|own life)\b[^.!?]{0,60}\b(?:at|on|in|near|by) (?:the|a|his|her|their) (?:bridge|railway|tracks?|station|woods?|basement|attic|canal|roof|cliff)\b/giu,
    why: REASONS.place,
  },
  { topic: 'suicide', words: /\b(?:suicide|farewell|goodbye) (?:note|letter)s?\b/giu, why: REASONS.note },
];
